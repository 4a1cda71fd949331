//! Charts: one file per chart makes a plot of an answer; what is drawn, told and saved follows from the plot.

pub(crate) mod bucket;
pub(crate) mod calls;
pub(crate) mod campaigns_launched;
pub(crate) mod candidate_satisfaction;
pub(crate) mod chart;
pub(crate) mod course;
pub(crate) mod drawing;
pub(crate) mod export;
pub(crate) mod interviews;
mod options;
pub(crate) mod outcomes;
pub(crate) mod passthrough_rate;
pub(crate) mod people;
pub(crate) mod plot;
pub(crate) mod sms_sent;
pub(crate) mod thumbs_down;
pub(crate) mod thumbs_up;
pub(crate) mod time_saved;
