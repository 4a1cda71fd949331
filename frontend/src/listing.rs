//! The one way a list fetches: page by page, each starting where the one before it ends.
//!
//! A page's cursor is read from the answer before it. When that answer changes, the page follows, so
//! that no row is shown twice or skipped between two pages.

use std::{fmt::Debug, hash::Hash};

use analytics_client::{Failure, builder, types};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    answer::{Asked, Lapse, Questions, State, use_answer},
    session::Session,
};

/// What a list is asked for by: equal ones are the same question.
pub(crate) trait ListQuestion: Debug + Clone + Eq + Hash + Send + Sync + 'static {}

impl<Q: Debug + Clone + Eq + Hash + Send + Sync + 'static> ListQuestion for Q {}

/// What a page answers: the same key is the same question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct PageKey<Q> {
    pub(crate) org: Uuid,
    pub(crate) question: Q,
    pub(crate) cursor: Option<String>,
}

/// A page of a list, as the server sends it.
pub(crate) trait Page: Debug + Clone + PartialEq + Send + Sync + 'static {
    /// What it lists.
    type Row: Clone + PartialEq + Send + Sync + 'static;
    /// The rows it has.
    fn rows(&self) -> &[Self::Row];
    /// Where the next page starts; none = this is the last one.
    fn next_cursor(&self) -> Option<&str> {
        None
    }
}

/// A request for a list, which is answered with a page of it.
pub(crate) trait Paged {
    /// The same request, for the page that starts at a cursor; none = for the first one.
    #[must_use]
    fn after(self, cursor: Option<&str>) -> Self;
}

/// Declares the lists: each with the client's request, the model of a page, its field that has the rows, and the model of
/// a row. The generator makes types of their own for each list, without anything in common.
macro_rules! lists {
    ($($request:ident $page:ident $rows:ident $row:ident;)+) => {$(
        impl Page for types::$page {
            type Row = types::$row;

            fn rows(&self) -> &[types::$row] {
                &self.$rows
            }

            fn next_cursor(&self) -> Option<&str> {
                self.next_cursor.as_deref()
            }
        }

        impl Paged for builder::$request<'_> {
            fn after(self, cursor: Option<&str>) -> Self {
                match cursor {
                    Some(cursor) => self.cursor(cursor),
                    None => self,
                }
            }
        }
    )+};
}

lists! {
    ListCalls CallRowsResponse rows CallRow;
    ListRows FigureRowsResponse rows FigureRow;
    ListCampaigns CampaignPage campaigns Campaign;
    ListFlows FlowPage flows FlowSummary;
    ListApiKeys ApiKeyList api_keys ApiKey;
    ListUsers UserList users User;
    ListInvitations InvitationList invitations Invitation;
    ListAuditEvents AuditEventPage audit_events AuditEvent;
}

/// The most rows that a page can have.
pub(crate) const LARGEST_PAGE: u64 = 200;

/// All rows of a list, whose pages are asked for one after the other.
pub(crate) async fn all_rows<P, F>(ask: impl Fn(Option<String>) -> F) -> Result<Vec<P::Row>, Failure>
where
    P: Page,
    F: Future<Output = Result<P, Failure>>,
{
    let (mut rows, mut cursor) = (Vec::new(), None);
    loop {
        let page = ask(cursor).await?;
        rows.extend_from_slice(page.rows());
        cursor = page.next_cursor().map(str::to_owned);
        if cursor.is_none() {
            return Ok(rows);
        }
    }
}

/// How a list goes on after the rows that are shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rest {
    /// There is more.
    More,
    /// More is on its way.
    Loading,
    /// The next page could not be read.
    Failed { failure: Failure, retrying: bool },
    /// Nothing.
    End,
}

/// A list as far as it is shown.
pub(crate) struct Listing<Q: Send + Sync + 'static, P: Send + Sync + 'static> {
    /// How many pages are shown, at least one.
    pub(crate) count: Memo<usize>,
    pages: RwSignal<Vec<Asked<PageKey<Q>, P>>>,
    question: Memo<Q>,
    /// How many pages were asked for of which question.
    wanted: RwSignal<Option<(Q, usize)>>,
    questions: StoredValue<Questions<PageKey<Q>, P>, LocalStorage>,
    owner: StoredValue<Option<Owner>>,
}

impl<Q: Send + Sync, P: Send + Sync> Clone for Listing<Q, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q: Send + Sync, P: Send + Sync> Copy for Listing<Q, P> {}

/// The list that answers `question`.
pub(crate) fn use_listing<Q, P>(questions: Questions<PageKey<Q>, P>, question: Memo<Q>) -> Listing<Q, P>
where
    Q: ListQuestion,
    P: Page,
{
    let wanted = RwSignal::new(None::<(Q, usize)>);
    let count = Memo::new(move |_| {
        question.with(|question| match &*wanted.read() {
            Some((of, count)) if of == question => *count,
            _ => 1,
        })
    });
    let listing = Listing {
        count,
        pages: RwSignal::new(Vec::new()),
        question,
        wanted,
        questions: StoredValue::new_local(questions),
        owner: StoredValue::new(Owner::current()),
    };
    listing.add_page();
    listing
}

impl<Q, P> Listing<Q, P>
where
    Q: ListQuestion,
    P: Page,
{
    /// The state of a page.
    pub(crate) fn page(self, index: usize) -> State<P> {
        self.pages.with(|pages| pages.get(index).map_or(State::Loading, |page| page.state.get()))
    }

    /// How many rows are shown.
    pub(crate) fn rows(self) -> i64 {
        let pages = (0..self.count.get()).filter_map(|index| self.page(index).answer());
        i64::try_from(pages.map(|page| page.rows().len()).sum::<usize>()).unwrap_or(i64::MAX)
    }

    /// How the list goes on.
    pub(crate) fn rest(self) -> Rest {
        match self.page(self.count.get() - 1) {
            State::Loading => Rest::Loading,
            State::Failed { failure, retrying } => Rest::Failed { failure, retrying },
            State::Shown { answer, .. } if answer.next_cursor().is_some() => Rest::More,
            State::Shown { .. } => Rest::End,
        }
    }

    /// Shows one page more.
    pub(crate) fn more(self) {
        let count = self.count.get_untracked() + 1;
        if self.pages.with_untracked(Vec::len) < count {
            self.add_page();
        }
        self.wanted.set(Some((self.question.get_untracked(), count)));
    }

    /// Asks again for the page that failed.
    pub(crate) fn retry(self) {
        let last = self.count.get_untracked() - 1;
        if let Some(page) = self.pages.with_untracked(|pages| pages.get(last).copied()) {
            page.again();
        }
    }

    /// Why rows that are shown are older than they should be.
    pub(crate) fn lapse(self) -> Option<Lapse> {
        self.pages.with(|pages| pages.iter().take(self.count.get()).find_map(|page| page.lapse.get()))
    }

    /// Asks again for what could not be had anew.
    pub(crate) fn renew(self) {
        for page in self.pages.get_untracked() {
            if page.has_failed() {
                page.again();
            }
        }
    }

    /// Starts over with what the server has now.
    pub(crate) fn restart(self) {
        self.wanted.set(None);
        for page in self.pages.get_untracked() {
            page.again();
        }
    }

    fn add_page(self) {
        let index = self.pages.with_untracked(Vec::len);
        let before =
            index.checked_sub(1).and_then(|before| self.pages.with_untracked(|pages| pages.get(before).copied()));
        let make = move || {
            let session: Session = expect_context();
            let key = Memo::new(move |_| {
                let cursor = match before {
                    None => None,
                    Some(_) if index >= self.count.get() => return None,
                    Some(before) => match before.state.get() {
                        // What could not be had anew still says where the next page starts.
                        State::Shown { answer, old } if !old || before.lapse.with(Option::is_some) => {
                            Some(answer.next_cursor()?.to_owned())
                        }
                        _ => return None,
                    },
                };
                Some(PageKey { org: session.org(), question: self.question.get(), cursor })
            });
            use_answer(self.questions.get_value(), key)
        };
        // A page that a click asks for lives as long as the list.
        let page = match self.owner.get_value() {
            Some(owner) => owner.with(make),
            None => make(),
        };
        self.pages.update(|pages| pages.push(page));
    }
}
