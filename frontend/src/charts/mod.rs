//! Charts: options as typed structs, one file per chart, and one thin file of JS.

pub(crate) mod calls;
pub(crate) mod chart;
pub(crate) mod course;
pub(crate) mod options;
