//! One file per page.

pub(crate) mod api_keys;
pub(crate) mod audit;
pub(crate) mod calls;
pub(crate) mod campaigns;
pub(crate) mod flow_editor;
pub(crate) mod flow_figures;
pub(crate) mod flow_session;
pub(crate) mod flows;
pub(crate) mod invitation;
pub(crate) mod login;
pub(crate) mod overview;
pub(crate) mod rows;
pub(crate) mod settings;
pub(crate) mod team;
pub(crate) mod users;
