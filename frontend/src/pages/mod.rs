//! One file per page.

pub(crate) mod login;
pub(crate) mod overview;
