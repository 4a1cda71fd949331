//! One file per component; its style is in `styles/` under the same name.

pub(crate) mod bar_list;
pub(crate) mod brand;
pub(crate) mod chart_card;
pub(crate) mod facet_filter;
pub(crate) mod filter_bar;
pub(crate) mod info;
pub(crate) mod kpi_card;
pub(crate) mod page_header;
pub(crate) mod sidebar;
pub(crate) mod sparkline;
pub(crate) mod tile_error;
