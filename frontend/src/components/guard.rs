//! A page that not everybody may see.

use analytics_domain::role::Permission;
use leptos::prelude::*;

use crate::{session::Session, title::set_title, words::say};

/// The page, or for those who may not see it the reason.
#[component]
pub(crate) fn Guard(needs: Permission, title: &'static str, children: ChildrenFn) -> impl IntoView {
    let session: Session = expect_context();
    let may = Memo::new(move |_| session.may(needs));
    move || {
        if may.get() {
            return children().into_any();
        }
        set_title(title);
        let org = session.get().map(|me| me.org.name).unwrap_or_default();
        view! {
            <header class="page-header"><h1>{title}</h1></header>
            <section class="card not-allowed">
                <h2>{say!(not_allowed.title)}</h2>
                <p>{say!(not_allowed.words, org = org)}</p>
            </section>
        }
        .into_any()
    }
}
