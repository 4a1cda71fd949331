//! One file per page.

pub(crate) mod calls;
pub(crate) mod campaigns;
pub(crate) mod login;
pub(crate) mod overview;
