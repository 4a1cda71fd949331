//! The audit log, as JSON pages or as one CSV file.

use analytics_dao::{
    DaoError, Db,
    audit::{AuditQuery, event_list},
};
use analytics_domain::{
    OrgScope,
    audit::{ActorFilter, AuditAction, AuditEventPage},
    filters::MAX_LIST,
    params::Params,
    period::DateRange,
    role::Permission,
};
use axum::{
    Json,
    extract::State,
    http::HeaderMap,
    response::{IntoResponse, Response},
};
use chrono_tz::Tz;

use crate::{
    accept::{Format, preferred},
    authenticated::Authenticated,
    csv_events,
    export::{self, Lines, export, refuse_pages},
    openapi::{
        examples,
        params::{ListAuditEventsParams, OrgHeader},
        responses::ReadProblems,
    },
    problem::Problem,
    query::{DEFAULT_PAGE, Days, QueryParams, take_limit},
    state::App,
};

/// Which events.
#[derive(Debug, Clone, Default)]
pub struct AuditEventQuery {
    /// What was done; empty = anything.
    pub actions: Vec<AuditAction>,
    /// By whom; none = by anybody.
    pub actor: Option<ActorFilter>,
    limit: Option<u64>,
    cursor: Option<String>,
}

impl QueryParams for AuditEventQuery {
    fn take(params: &mut Params) -> Self {
        Self {
            actions: params.list("action", MAX_LIST),
            actor: params.one("actor"),
            limit: take_limit(params),
            cursor: params.one("cursor"),
        }
    }
}

/// The audit log
///
/// Who did what in the organisation, when and from where, newest first. Events are written together with
/// what they tell of, and are never changed or deleted. `Accept: text/csv` gives all of them as one file
/// instead of a page. Takes the role `owner`.
#[utoipa::path(
    get,
    path = "/api/v1/audit-events",
    operation_id = "list_audit_events",
    tag = "org",
    params(ListAuditEventsParams, OrgHeader),
    responses(
        (
            status = 200, description = "A page of events, or all of them as CSV.",
            content(
                (AuditEventPage = "application/json", example = json!(examples::audit_events())),
                (String = "text/csv", example = json!(examples::audit_events_csv())),
            ),
        ),
        ReadProblems,
    )
)]
pub async fn list_audit_events(
    State(app): State<App>,
    caller: Authenticated,
    Days { zone, range, own }: Days<AuditEventQuery>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let scope = caller.require(Permission::ReadAudit)?;
    if preferred(&headers) == Format::Csv {
        refuse_pages(own.limit, own.cursor.as_deref())?;
        return file(app.db, caller, scope, zone, range, own).await;
    }
    let AuditEventQuery { actions, actor, limit, cursor } = own;
    let query = AuditQuery { actions, actor, range, limit: limit.unwrap_or(DEFAULT_PAGE), cursor };
    Ok(Json(event_list(&app.db, scope, &query).await?).into_response())
}

async fn file(
    db: Db,
    caller: Authenticated,
    scope: OrgScope,
    zone: Tz,
    range: Option<DateRange>,
    own: AuditEventQuery,
) -> Result<Response, Problem> {
    let read = move |cursor| {
        let (db, own) = (db.clone(), own.clone());
        async move {
            let head = csv_events::head(zone, range, &own);
            let AuditEventQuery { actions, actor, .. } = own;
            let query = AuditQuery { actions, actor, range, limit: export::PAGE, cursor };
            let AuditEventPage { audit_events, next_cursor } = event_list(&db, scope, &query).await?;
            Ok::<_, DaoError>(Lines { head, rows: csv_events::lines(audit_events), next_cursor, data_version: 0 })
        }
    };
    export("attachment; filename=\"audit-events.csv\"", caller, read).await
}
