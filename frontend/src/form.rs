//! A form that the server answers: one request at a time, and what was refused is told field by field.

use analytics_client::{
    Failure,
    types::{ProblemCode, ProblemError},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

use crate::{failures, focus::focus, format, words::say};

/// Words in the language in use.
pub(crate) type Words = fn() -> &'static str;

/// What a form asks for, and what it says where the server refuses.
#[derive(Debug)]
pub(crate) struct Asks {
    /// Its fields, by the names that the server has for them. Where there can be but one reason, its words.
    pub(crate) fields: &'static [(&'static str, Option<Words>)],
    /// What it means that the change contradicts what is stored.
    pub(crate) conflict: Option<Words>,
}

/// The server's ways to say so.
const CONFLICTS: &[ProblemCode] = &[ProblemCode::Conflict, ProblemCode::PreconditionFailed];

impl Asks {
    /// A form without fields: nothing but a decision.
    pub(crate) const NOTHING: &'static Self = &Self { fields: &[], conflict: None };
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    field: &'static str,
    words: &'static str,
    /// The server's own words, which are English.
    reason: Option<String>,
}

impl Fault {
    /// Something that is seen before the server is asked.
    pub(crate) fn new(field: &'static str, words: &'static str) -> Self {
        Self { field, words, reason: None }
    }
}

/// A form as it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form {
    asks: &'static Asks,
    /// Whether the server is being asked.
    pub(crate) busy: RwSignal<bool>,
    faults: RwSignal<Vec<Fault>>,
    failure: RwSignal<Option<Failure>>,
}

impl Form {
    /// A form that was not sent yet.
    pub(crate) fn new(asks: &'static Asks) -> Self {
        Self { asks, busy: RwSignal::new(false), faults: RwSignal::new(Vec::new()), failure: RwSignal::new(None) }
    }

    /// Sends what `request` makes of the fields, unless it finds a fault or an answer is still awaited; `done` is
    /// told what the server did.
    pub(crate) fn send<T, Asking>(
        self,
        event: &SubmitEvent,
        request: impl FnOnce() -> Result<Asking, Fault>,
        done: impl FnOnce(T) + 'static,
    ) where
        T: 'static,
        Asking: Future<Output = Result<T, Failure>> + 'static,
    {
        event.prevent_default();
        if self.busy.get_untracked() {
            return;
        }
        self.faults.set(Vec::new());
        self.failure.set(None);
        let asking = match request() {
            Ok(asking) => asking,
            Err(fault) => return self.refuse(vec![fault], None),
        };
        self.busy.set(true);
        spawn_local(async move {
            let answer = asking.await;
            // Who closed the form in the meantime is told what was done, not what was not.
            self.busy.try_set(false);
            match answer {
                Ok(answer) => done(answer),
                Err(failure) => {
                    let (faults, failure) = told(self.asks, failure);
                    self.refuse(faults, failure);
                }
            }
        });
    }

    /// What is wrong with a field, in the language in use and in the server's words.
    pub(crate) fn fault(self, field: &str) -> Option<(&'static str, Option<String>)> {
        let of_field = |faults: &Vec<Fault>| faults.iter().find(|fault| fault.field == field).cloned();
        self.faults.with(of_field).map(|Fault { words, reason, .. }| (words, reason))
    }

    /// What went wrong with the form as a whole, in the language in use and in the server's words.
    pub(crate) fn failed(self) -> Option<(&'static str, Option<String>)> {
        self.failure.with(|failure| {
            let failure = failure.as_ref()?;
            let is_conflict = failure.problem().is_some_and(|problem| CONFLICTS.contains(&problem.code));
            Some(match self.asks.conflict.filter(|_| is_conflict) {
                Some(words) => (words(), None),
                None => (failures::title(failure), Some(failures::detail(failure))),
            })
        })
    }

    /// Forgets what was wrong.
    pub(crate) fn clear(self) {
        self.refuse(Vec::new(), None);
    }

    /// Tells what is wrong, and gives the focus to the first field of it.
    pub(crate) fn refuse(self, faults: Vec<Fault>, failure: Option<Failure>) {
        if let Some(first) = faults.first() {
            // The next thing to do is to mend it.
            focus(id_of(first.field));
        }
        self.faults.try_set(faults);
        self.failure.try_set(failure);
    }
}

/// The number that was typed, with a point or a comma.
pub(crate) fn typed_number(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// A number as it is typed: with the language's sign before decimals, but without those between thousands, which would be
/// taken for it.
pub(crate) fn as_typed(number: f64) -> String {
    let text = number.to_string();
    if format::decimal(0.5, 1).contains(',') { text.replace('.', ",") } else { text }
}

/// The id of a field's control.
pub(crate) fn id_of(field: &str) -> String {
    format!("field-{field}")
}

/// What the server says of the form's fields, and the failure itself where it is about anything else.
fn told(asks: &Asks, failure: Failure) -> (Vec<Fault>, Option<Failure>) {
    let errors = failure.problem().map(|problem| problem.errors.as_slice()).unwrap_or_default();
    let faults: Vec<Fault> = errors.iter().filter_map(|error| fault(asks, error)).collect();
    let is_told = !faults.is_empty() && faults.len() == errors.len();
    (faults, (!is_told).then_some(failure))
}

/// Of the field that the server names, or that holds what it names: `scopes` holds `/scopes/1`.
fn fault(asks: &Asks, error: &ProblemError) -> Option<Fault> {
    let place = error.pointer.as_deref()?.trim_start_matches('/').replace('/', ".");
    let is_there = |field: &str| place.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    let (field, words) = asks.fields.iter().find(|(field, _)| is_there(field))?;
    Some(match words {
        Some(words) => Fault::new(field, words()),
        None => Fault { field, words: say!(forms.refused), reason: Some(error.reason.clone()) },
    })
}

#[cfg(test)]
mod tests {
    use analytics_client::types::Problem;

    use super::*;

    const ASKS: Asks = Asks {
        fields: &[("passing_score", None), ("name", Some(|| "It needs a name.")), ("part.of_it", Some(|| "Too much."))],
        conflict: None,
    };

    fn refused(pointers: &[Option<&str>]) -> (Vec<Fault>, bool) {
        let error = |pointer: Option<&str>| ProblemError {
            parameter: None,
            pointer: pointer.map(str::to_owned),
            value: None,
            reason: "is outside 0 to 100".to_owned(),
        };
        let problem = Problem {
            type_: String::new(),
            title: String::new(),
            status: 400,
            detail: String::new(),
            code: ProblemCode::InvalidBody,
            errors: pointers.iter().copied().map(error).collect(),
            request_id: String::new(),
        };
        let (faults, failure) = told(&ASKS, Failure::Problem(Box::new(problem)));
        (faults, failure.is_some())
    }

    #[test]
    fn what_is_said_of_a_field_is_told_at_the_field() {
        let score = Fault {
            field: "passing_score",
            words: "The server does not accept this:",
            reason: Some("is outside 0 to 100".to_owned()),
        };
        assert_eq!(refused(&[Some("/passing_score")]), (vec![score.clone()], false));
        assert_eq!(refused(&[Some("/passing_score/0")]), (vec![score.clone()], false));
        assert_eq!(refused(&[Some("/name")]), (vec![Fault::new("name", "It needs a name.")], false));
        assert_eq!(refused(&[Some("/part/of_it")]), (vec![Fault::new("part.of_it", "Too much.")], false));
    }

    #[test]
    fn what_is_said_of_anything_else_is_told_of_the_form() {
        assert_eq!(refused(&[Some("/email")]), (Vec::new(), true));
        assert_eq!(refused(&[Some("/part")]), (Vec::new(), true));
        assert_eq!(refused(&[Some("/names")]), (Vec::new(), true));
        assert_eq!(refused(&[None]), (Vec::new(), true));
        assert_eq!(refused(&[]), (Vec::new(), true));
        let (faults, is_of_form) = refused(&[Some("/name"), Some("/email")]);
        assert_eq!((faults.len(), is_of_form), (1, true));
    }
}
