//! Facts that records have a place for, so that "never recorded" is told from "never happened".

use analytics_domain::closed_sets::RecordedField;

/// Facts that a record's source records, whatever it says of them: it has a column or a key for each, or gives
/// them one value for every record. A withdrawal reason that is empty everywhere is recorded, and nobody withdrew.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts(u32);

impl Facts {
    /// Whether a fact is among them.
    #[must_use]
    pub const fn contain(self, fact: RecordedField) -> bool {
        self.0 & bit(fact) != 0
    }

    /// These and others.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }
}

impl FromIterator<RecordedField> for Facts {
    fn from_iter<I: IntoIterator<Item = RecordedField>>(facts: I) -> Self {
        Self(facts.into_iter().fold(0, |bits, fact| bits | bit(fact)))
    }
}

const fn bit(fact: RecordedField) -> u32 {
    1 << fact as u32
}
