//! What the batches of an import leave for those after them, so that the database is asked for it once.

use std::{collections::HashMap, marker::PhantomData};

use analytics_domain::OrgScope;
use uuid::Uuid;

/// Names under a reference that are remembered, some 20 MB of them. Others are looked up in every batch.
const MOST_NAMES: usize = 1 << 18;

/// The ids of rows, by what records call them.
pub(super) type Ids = HashMap<String, Uuid>;

/// What an import of one kind into an organisation has learnt. It ends with the import.
#[derive(Debug)]
pub struct Memory<R> {
    scope: OrgScope,
    /// By reference. A stored row names each of them, so that the database refuses to delete them; no program does, and
    /// no name is ever given to another row.
    names: Vec<Ids>,
    expected: Expected,
    kind: PhantomData<fn() -> R>,
}

/// What to expect of the records of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// Some may be stored already.
    Anything,
    /// None is, if the organisation has no row of the kind.
    NothingIfEmpty,
    /// None is, as of the batch before.
    Nothing,
}

impl<R> Memory<R> {
    /// Nothing, before the first batch.
    #[must_use]
    pub const fn new(scope: OrgScope) -> Self {
        Self { scope, names: Vec::new(), expected: Expected::NothingIfEmpty, kind: PhantomData }
    }

    pub(super) const fn scope(&self) -> OrgScope {
        self.scope
    }

    pub(super) fn names(&self) -> &[Ids] {
        &self.names
    }

    pub(super) const fn expected(&self) -> Expected {
        self.expected
    }

    /// Expects of the next batch what was found in this one.
    pub(super) const fn expect(&mut self, expected: Expected) {
        self.expected = expected;
    }

    /// Remembers what the rows of a committed batch name, by reference.
    pub(super) fn remember(&mut self, names: Vec<Ids>) {
        self.names.resize_with(self.names.len().max(names.len()), Ids::new);
        for (known, new) in self.names.iter_mut().zip(names) {
            let room = MOST_NAMES.saturating_sub(known.len());
            known.extend(new.into_iter().take(room));
        }
    }
}
