//! Campaigns and their passing scores: the questions, the change, and who may make it.

use analytics_client::{
    Client, Failure,
    types::{Campaign, CampaignPage, CampaignScript, CampaignScriptIn, ListCampaignsSearch, OrgSettingsResponse},
};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    answer::{Questions, State, questions, use_answer},
    listing::PageKey,
    session::Session,
    words::say,
};

/// What campaigns are looked for by; empty = all.
pub(crate) type Search = String;

/// The most letters of a search.
pub(crate) const LONGEST_SEARCH: usize = 200;

/// The question for a page of campaigns.
pub(crate) fn campaign_pages(session: Session) -> Questions<PageKey<Search>, CampaignPage> {
    questions(move |PageKey { question, cursor, .. }: PageKey<Search>| async move {
        let ask = async |client: Client| {
            let mut request = client.list_campaigns();
            if let Ok(search) = ListCampaignsSearch::try_from(question.clone())
                && !search.is_empty()
            {
                request = request.search(search);
            }
            if let Some(cursor) = &cursor {
                request = request.cursor(cursor);
            }
            request.send().await
        };
        session.ask(ask).await
    })
}

/// How the chosen campaigns are called; none = none is chosen.
pub(crate) fn use_names(chosen: Memo<Vec<Uuid>>) -> Memo<Option<String>> {
    let session: Session = expect_context();
    let first_page = move |_: Option<&_>| {
        let key = || PageKey { org: session.org(), question: Search::new(), cursor: None };
        chosen.with(|chosen| (!chosen.is_empty()).then(key))
    };
    let known = use_answer(campaign_pages(session), Memo::new(first_page));
    Memo::new(move |_| {
        chosen.with(|chosen| {
            known.state.with(|state| match state {
                State::Shown { answer, .. } => names(chosen, &answer.campaigns),
                State::Loading | State::Failed { .. } => names(chosen, &[]),
            })
        })
    })
}

/// Two names and how many more there are; their number alone where no name is known.
fn names(chosen: &[Uuid], known: &[Campaign]) -> Option<String> {
    let name = |id: &Uuid| known.iter().find(|campaign| campaign.id == *id).map(|campaign| campaign.name.as_str());
    let names: Vec<&str> = chosen.iter().filter_map(name).take(2).collect();
    let (all, words) = (chosen.len(), names.join(" · "));
    match (all, names.len()) {
        (0, _) => None,
        (1, 0) => Some(say!(filters.campaign).to_owned()),
        (_, 0) => Some(say!(filters.campaigns, count = all)),
        (_, shown) if shown == all => Some(words),
        (_, shown) => Some(format!("{words} +{}", all - shown)),
    }
}

/// The question for an organisation's settings, among them the passing score of campaigns that set none.
pub(crate) fn org_settings(session: Session) -> Questions<Uuid, OrgSettingsResponse> {
    questions(move |_org: Uuid| async move { session.ask(async |client| client.get_org_settings().send().await).await })
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

/// The number that was typed, with a point or a comma.
pub(crate) fn typed_score(text: &str) -> Option<f64> {
    text.trim().replace(',', ".").parse().ok().filter(|score: &f64| score.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use analytics_client::types::CampaignStatus;

    #[test]
    fn chosen_campaigns_are_told_by_two_names_at_most() {
        let campaign = |id: u128, name: &str| Campaign {
            created_at: chrono::DateTime::UNIX_EPOCH,
            external_id: None,
            id: Uuid::from_u128(id),
            name: name.to_owned(),
            job_title: None,
            launched_at: None,
            passing_score: None,
            status: CampaignStatus::Active,
        };
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
    fn a_score_may_have_a_point_or_a_comma() {
        assert_eq!(typed_score(" 72,5 "), Some(72.5));
        assert_eq!(typed_score("80"), Some(80.0));
        assert_eq!(typed_score("101"), Some(101.0), "the server knows the bounds");
        for text in ["", "seventy", "1,2,3", "NaN", "inf"] {
            assert_eq!(typed_score(text), None, "{text}");
        }
    }
}
