//! The rows behind a figure: the address of their page, the request, and what a row stands for.

use analytics_client::{
    Client, Failure,
    types::{CallRowsResponse, MetricName, Part},
};

use crate::{
    answer::{Questions, questions},
    filters::Filters,
    listing::{PageKey, Paged},
    session::Session,
};

/// Which rows; the address of their page says it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct CallRows {
    pub(crate) filters: Filters,
    /// The figure they are behind; none = all calls in scope.
    pub(crate) metric: Option<MetricName>,
    /// Which number of a ratio.
    pub(crate) part: Part,
}

impl CallRows {
    /// Reads the query part of an address.
    ///
    /// # Errors
    /// The name of a metric that there is not: the rows of another would be wrong.
    pub(crate) fn from_query(query: &str) -> Result<Self, String> {
        let mut rows = Self { filters: Filters::from_query(query), metric: None, part: Part::Numerator };
        for (key, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            match &*key {
                "metric" => rows.metric = Some(value.parse().map_err(|_| value.into_owned())?),
                "part" => rows.part = value.parse().unwrap_or(Part::Numerator),
                _ => {}
            }
        }
        Ok(rows)
    }

    /// The address of the page that shows these rows.
    pub(crate) fn href(&self) -> String {
        format!("/calls?{}", self.query(&self.filters))
    }

    /// The query part that asks the server for these rows.
    pub(crate) fn request_query(&self) -> String {
        // Compared is what an address says nothing of.
        self.query(&Filters { compare: true, granularity: None, ..self.filters.clone() })
    }

    fn query(&self, filters: &Filters) -> String {
        let mut query = form_urlencoded::Serializer::new(filters.to_query());
        if let Some(metric) = self.metric {
            query.append_pair("metric", &metric.to_string());
        }
        if self.part != Part::Numerator {
            query.append_pair("part", &self.part.to_string());
        }
        query.finish()
    }
}

/// The question for a page of rows.
pub(crate) fn row_pages(session: Session) -> Questions<PageKey<CallRows>, CallRowsResponse> {
    questions(move |key: PageKey<CallRows>| page(session, key))
}

async fn page(session: Session, key: PageKey<CallRows>) -> Result<CallRowsResponse, Failure> {
    let PageKey { question: CallRows { filters, metric, part }, cursor, .. } = key;
    // Rows are not compared and not put into buckets.
    let filters = Filters { compare: false, granularity: None, ..filters };
    let ask = async |client: Client| {
        let mut request = filters.ask(client.list_calls()).part(part).after(cursor.as_deref());
        if let Some(metric) = metric {
            request = request.metric(metric);
        }
        request.send().await
    };
    session.ask(ask).await
}

/// What one row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowsAre {
    Calls,
    People,
    /// A person counts once per campaign.
    PeoplePerCampaign,
    /// A person counts once per reason.
    PeoplePerReason,
    /// The first interview of a person in a campaign.
    FirstInterviews,
    Reviews,
}

/// What the rows behind a figure stand for.
pub(crate) fn rows_are(metric: Option<MetricName>) -> RowsAre {
    use MetricName::{
        AccommodationRate, AnswerRate, AvgInterviewLength, AvgTimeToFirstInterview, CallCompletionRate, CallLength,
        CallsChart, CandidatesChart, Interviews, InterviewsChart, OptOuts, PassthroughRate, PassthroughRateChart,
        PeopleContacted, QualifiedCandidates, ThumbsDown, ThumbsDownChart, ThumbsUp, ThumbsUpChart, TotalCalls,
        WithdrawalRate, WithdrawalReasons,
    };
    let Some(metric) = metric else { return RowsAre::Calls };
    match metric {
        TotalCalls | AnswerRate | CallCompletionRate | Interviews | CallLength | AvgInterviewLength | CallsChart
        | InterviewsChart => RowsAre::Calls,
        PeopleContacted | CandidatesChart | OptOuts | QualifiedCandidates | WithdrawalRate | AccommodationRate => {
            RowsAre::People
        }
        PassthroughRate | PassthroughRateChart => RowsAre::PeoplePerCampaign,
        WithdrawalReasons => RowsAre::PeoplePerReason,
        AvgTimeToFirstInterview => RowsAre::FirstInterviews,
        ThumbsUp | ThumbsDown | ThumbsUpChart | ThumbsDownChart => RowsAre::Reviews,
    }
}

/// What a table shows beside every call's columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extra {
    Nothing,
    Review,
    Withdrawal,
    Accommodation,
    OptOut,
}

/// What matters beside the call for a figure.
pub(crate) fn extra(metric: Option<MetricName>) -> Extra {
    use MetricName::{
        AccommodationRate, OptOuts, PassthroughRate, PassthroughRateChart, QualifiedCandidates, ThumbsDown,
        ThumbsDownChart, ThumbsUp, ThumbsUpChart, WithdrawalRate, WithdrawalReasons,
    };
    match metric {
        Some(
            QualifiedCandidates | PassthroughRate | PassthroughRateChart | ThumbsUp | ThumbsUpChart | ThumbsDown
            | ThumbsDownChart,
        ) => Extra::Review,
        Some(WithdrawalRate | WithdrawalReasons) => Extra::Withdrawal,
        Some(AccommodationRate) => Extra::Accommodation,
        Some(OptOuts) => Extra::OptOut,
        _ => Extra::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, href: &str) {
        let rows = CallRows::from_query(query).unwrap();
        assert_eq!(rows.href(), href);
        assert_eq!(CallRows::from_query(href.trim_start_matches("/calls")), Ok(rows));
    }

    #[test]
    fn the_address_keeps_the_filters_the_figure_and_the_part() {
        check("", "/calls?period=30d");
        check("?metric=interviews&period=7d&compare=none", "/calls?period=7d&compare=none&metric=interviews");
        check(
            "part=denominator&metric=answer_rate&time_zone=Europe%2FMadrid",
            "/calls?period=30d&time_zone=Europe%2FMadrid&metric=answer_rate&part=denominator",
        );
        check("metric=answer_rate&part=half", "/calls?period=30d&metric=answer_rate");
    }

    #[test]
    fn a_metric_that_there_is_not_is_no_other() {
        assert_eq!(CallRows::from_query("metric=happiness"), Err("happiness".to_owned()));
    }

    #[test]
    fn the_server_is_asked_for_rows_alone() {
        let rows = CallRows::from_query("compare=none&granularity=week&job_titles=Nurse&metric=opt_outs").unwrap();
        assert_eq!(rows.request_query(), "period=30d&job_titles=Nurse&metric=opt_outs");
    }
}
