//! One file per component; its style is in `styles/` under the same name.

pub(crate) mod account_menu;
pub(crate) mod applied_filters;
pub(crate) mod bar_list;
pub(crate) mod brand;
pub(crate) mod call_table;
pub(crate) mod campaign_filter;
pub(crate) mod chart_card;
pub(crate) mod choice_menu;
pub(crate) mod facet_filter;
pub(crate) mod filter_bar;
pub(crate) mod icon;
pub(crate) mod info;
pub(crate) mod kpi_card;
pub(crate) mod load_more;
pub(crate) mod menu;
pub(crate) mod nothing_here;
pub(crate) mod page_header;
pub(crate) mod plot_table;
pub(crate) mod range_filter;
pub(crate) mod score_dialog;
pub(crate) mod sidebar;
pub(crate) mod sparkline;
pub(crate) mod tile_error;
pub(crate) mod withdrawal_list;
pub(crate) mod zone_filter;
