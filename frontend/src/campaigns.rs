//! Campaigns and their passing scores: the questions, how those that are chosen are called, and the change.

use analytics_client::{
    Client, Failure,
    types::{Campaign, CampaignPage, CampaignScript, CampaignScriptIn, ListCampaignsSearch},
};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    answer::{Questions, State, questions, use_answer},
    form::typed_number,
    listing::{LARGEST_PAGE, PageKey, Paged},
    session::Session,
    words::say,
};

/// What campaigns are looked for by; empty = all.
pub(crate) type Search = String;

/// So many campaigns are called by their names, where more are chosen.
const NAMED: usize = 2;

/// The question for a page of campaigns.
pub(crate) fn campaign_pages(session: Session) -> Questions<PageKey<Search>, CampaignPage> {
    questions(move |PageKey { question, cursor, .. }: PageKey<Search>| async move {
        let ask = async |client: Client| {
            let mut request = client.list_campaigns().after(cursor.as_deref());
            if let Ok(search) = ListCampaignsSearch::try_from(question.clone())
                && !search.is_empty()
            {
                request = request.search(search);
            }
            request.send().await
        };
        session.ask(ask).await
    })
}

/// The question for campaigns by their ids, in the pages of all from a cursor on: one alone cannot be asked for.
fn campaigns_after(session: Session) -> Questions<PageKey<Vec<Uuid>>, Vec<Campaign>> {
    questions(move |PageKey { question: ids, mut cursor, .. }: PageKey<Vec<Uuid>>| async move {
        let mut found = Vec::new();
        while found.len() < ids.len()
            && let Some(from) = cursor
        {
            let ask = async |client: Client| client.list_campaigns().limit(LARGEST_PAGE).cursor(&from).send().await;
            let page: CampaignPage = session.ask(ask).await?;
            found.extend(page.campaigns.into_iter().filter(|campaign| ids.contains(&campaign.id)));
            cursor = page.next_cursor;
        }
        Ok(found)
    })
}

/// How the chosen campaigns are called; none = none is chosen.
pub(crate) fn use_names(chosen: Memo<Vec<Uuid>>) -> Memo<Option<String>> {
    let session: Session = expect_context();
    let first_page = move |_: Option<&_>| {
        let key = || PageKey { org: session.org(), question: Search::new(), cursor: None };
        chosen.with(|chosen| (!chosen.is_empty()).then(key))
    };
    let first = use_answer(campaign_pages(session), Memo::new(first_page));
    let others_asked = move |_: Option<&_>| {
        let page = first.state.with(State::answer)?;
        let question = chosen.with(|chosen| missing(chosen, &page.campaigns));
        let cursor = page.next_cursor.clone().filter(|_| !question.is_empty());
        cursor.map(|cursor| PageKey { org: session.org(), question, cursor: Some(cursor) })
    };
    let others = use_answer(campaigns_after(session), Memo::new(others_asked));
    Memo::new(move |_| {
        let mut known = Vec::new();
        if let Some(page) = first.state.with(State::answer) {
            known.extend_from_slice(&page.campaigns);
        }
        if let Some(others) = others.state.with(State::answer) {
            known.extend_from_slice(&others);
        }
        chosen.with(|chosen| names(chosen, &known))
    })
}

/// The chosen ones that are not known, where too few are to be called by their names.
fn missing(chosen: &[Uuid], known: &[Campaign]) -> Vec<Uuid> {
    let is_missing = |id: &&Uuid| known.iter().all(|campaign| campaign.id != **id);
    let missing: Vec<Uuid> = chosen.iter().filter(is_missing).copied().collect();
    if chosen.len() - missing.len() < NAMED { missing } else { Vec::new() }
}

/// Two names and how many more there are; their number alone where no name is known.
fn names(chosen: &[Uuid], known: &[Campaign]) -> Option<String> {
    let name = |id: &Uuid| known.iter().find(|campaign| campaign.id == *id).map(|campaign| campaign.name.as_str());
    let names: Vec<&str> = chosen.iter().filter_map(name).take(NAMED).collect();
    let (all, words) = (chosen.len(), names.join(" · "));
    match (all, names.len()) {
        (0, _) => None,
        (1, 0) => Some(say!(filters.campaign).to_owned()),
        (_, 0) => Some(say!(filters.campaigns, count = all)),
        (_, shown) if shown == all => Some(words),
        (_, shown) => Some(format!("{words} +{}", all - shown)),
    }
}

/// Sets a campaign's passing score; none = the organisation's default.
pub(crate) async fn set_passing_score(
    session: Session,
    campaign: Uuid,
    passing_score: Option<f64>,
) -> Result<CampaignScript, Failure> {
    let script = CampaignScriptIn { passing_score };
    session.ask(async |client| client.put_campaign_script().id(campaign).body(script.clone()).send().await).await
}

/// The score that was typed, with a point or a comma.
///
/// # Errors
/// What is wrong with it, in words.
pub(crate) fn typed_score(text: &str) -> Result<f64, &'static str> {
    let score = typed_number(text).ok_or(say!(campaigns.no_number))?;
    if (0.0..=100.0).contains(&score) { Ok(score) } else { Err(say!(campaigns.bounds)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use analytics_client::types::CampaignStatus;

    fn campaign(id: u128, name: &str) -> Campaign {
        Campaign {
            created_at: chrono::DateTime::UNIX_EPOCH,
            external_id: None,
            id: Uuid::from_u128(id),
            name: name.to_owned(),
            job_title: None,
            launched_at: None,
            passing_score: None,
            status: CampaignStatus::Active,
        }
    }

    #[test]
    fn chosen_campaigns_are_told_by_two_names_at_most() {
        let known = [campaign(1, "Nurses"), campaign(2, "Drivers, east"), campaign(3, "Cooks")];
        let told = |ids: &[u128]| names(&ids.iter().copied().map(Uuid::from_u128).collect::<Vec<_>>(), &known);
        assert_eq!(told(&[]), None);
        assert_eq!(told(&[1]).as_deref(), Some("Nurses"));
        assert_eq!(told(&[1, 2]).as_deref(), Some("Nurses · Drivers, east"));
        assert_eq!(told(&[1, 2, 3, 9]).as_deref(), Some("Nurses · Drivers, east +2"));
        assert_eq!(told(&[3, 9]).as_deref(), Some("Cooks +1"));
        assert_eq!(told(&[9]).as_deref(), Some("1 campaign"));
        assert_eq!(told(&[8, 9]).as_deref(), Some("2 campaigns"));
    }

    #[test]
    fn campaigns_are_looked_for_until_two_can_be_told() {
        let known = [campaign(1, "Nurses"), campaign(2, "Drivers, east")];
        let check = |chosen: &[u128], asked: &[u128]| {
            let ids = |ids: &[u128]| ids.iter().copied().map(Uuid::from_u128).collect::<Vec<_>>();
            assert_eq!(missing(&ids(chosen), &known), ids(asked), "{chosen:?}");
        };
        check(&[], &[]);
        check(&[1], &[]);
        check(&[8, 1, 9], &[8, 9]);
        check(&[1, 2, 9], &[]);
    }

    #[test]
    fn a_score_may_have_a_point_or_a_comma() {
        for (text, score) in [(" 72,5 ", 72.5), ("80", 80.0), ("0", 0.0), ("100", 100.0)] {
            assert_eq!(typed_score(text), Ok(score));
        }
        for text in ["", "seventy", "1,2,3", "NaN", "inf"] {
            assert_eq!(typed_score(text), Err("Enter a number."), "{text}");
        }
        for text in ["101", "-1", "100,1"] {
            assert_eq!(typed_score(text), Err("From 0 to 100"), "{text}");
        }
    }
}
