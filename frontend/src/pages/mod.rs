//! One file per page.

pub(crate) mod api_keys;
pub(crate) mod audit;
pub(crate) mod calls;
pub(crate) mod campaigns;
pub(crate) mod invitation;
pub(crate) mod login;
pub(crate) mod overview;
pub(crate) mod rows;
pub(crate) mod settings;
pub(crate) mod users;
