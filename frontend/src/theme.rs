//! The colours: as the system has them, or as they were chosen for this browser. `js/theme.js` applies
//! them, so that they are right before the page is there.

use leptos::prelude::*;

use crate::storage;

const KEPT_AS: &str = "parlance.theme";
const CHANGED: &str = "parlance-theme";

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    System,
    Light,
    Dark,
}

/// The themes on offer.
pub(crate) const OFFERED: &[Theme] = &[Theme::System, Theme::Light, Theme::Dark];

impl Theme {
    /// The name it is kept under.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with a name; what is not known is as the system has it.
    pub(crate) fn named(name: &str) -> Self {
        OFFERED.iter().copied().find(|theme| theme.name() == name).unwrap_or(Self::System)
    }

    /// What was chosen for this browser.
    pub(crate) fn kept() -> Self {
        Self::named(&storage::kept(KEPT_AS).unwrap_or_default())
    }

    /// Chooses it for this browser.
    pub(crate) fn choose(self) {
        // A browser that keeps nothing shows the system's colours.
        storage::keep(KEPT_AS, (self != Self::System).then(|| self.name()));
        if let Ok(event) = web_sys::Event::new(CHANGED) {
            let _ = window().dispatch_event(&event);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{OFFERED, Theme};

    #[test]
    fn a_theme_is_known_by_its_name() {
        assert!(OFFERED.iter().all(|theme| Theme::named(theme.name()) == *theme));
        assert_eq!(Theme::named("sepia"), Theme::System);
    }
}
