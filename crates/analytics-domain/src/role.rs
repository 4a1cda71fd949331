//! Roles and what each may do, as one table that server and client read.

crate::closed_set! {
    /// A user's role in their organisation.
    Role, "role" { Member = "member", TeamAdmin = "team_admin", Owner = "owner" }
}

crate::closed_set! {
    /// What a program's key may do.
    KeyScope, "scope of a key" {
        /// Read figures, rows, campaigns and settings.
        ReadAnalytics = "read:analytics",
        /// Send records, and read nothing.
        WriteIngest = "write:ingest",
    }
}

crate::closed_set! {
    /// Something that not everybody may do.
    Permission, "permission" {
        /// Read figures, rows, campaigns and facets.
        ReadAnalytics = "read_analytics",
        /// Run flows, and say what one makes of them.
        RunFlows = "run_flows",
        /// Read how a team's sessions go, by engineer.
        ReadTeam = "read_team",
        /// Write flows, publish and archive them.
        AuthorFlows = "author_flows",
        /// Set a campaign's passing score.
        EditScripts = "edit_scripts",
        /// Change the organisation's settings.
        EditSettings = "edit_settings",
        /// See, make and revoke keys for programs.
        ManageApiKeys = "manage_api_keys",
        /// See, invite, change and disable users.
        ManageUsers = "manage_users",
        /// Read the audit log.
        ReadAudit = "read_audit",
        /// Send records.
        Ingest = "ingest",
    }
}

impl Permission {
    /// The lowest role that holds it; a super admin holds all.
    #[must_use]
    pub const fn least_role(self) -> Role {
        match self {
            Self::ReadAnalytics | Self::RunFlows => Role::Member,
            Self::ReadTeam | Self::AuthorFlows | Self::EditScripts | Self::EditSettings => Role::TeamAdmin,
            Self::ManageApiKeys | Self::ManageUsers | Self::ReadAudit | Self::Ingest => Role::Owner,
        }
    }

    /// The scope that gives it to a key; none = it takes a person.
    #[must_use]
    pub const fn scope(self) -> Option<KeyScope> {
        match self {
            Self::ReadAnalytics => Some(KeyScope::ReadAnalytics),
            Self::Ingest => Some(KeyScope::WriteIngest),
            Self::RunFlows
            | Self::ReadTeam
            | Self::AuthorFlows
            | Self::EditScripts
            | Self::EditSettings
            | Self::ManageApiKeys
            | Self::ManageUsers
            | Self::ReadAudit => None,
        }
    }
}

impl Permission {
    /// What somebody holds: what their role gives them, or, as a super admin, all there is.
    #[must_use]
    pub fn held_by(role: Role, is_super_admin: bool) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|permission| is_super_admin || role.may(*permission)).collect()
    }
}

impl Role {
    /// Whether the role holds a permission.
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        self >= permission.least_role()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_may_what_the_one_below_may_and_more() {
        let held = |role| Permission::held_by(role, false).len();
        assert_eq!([Role::Member, Role::TeamAdmin, Role::Owner].map(held), [2, 6, 10]);
        assert_eq!(Permission::held_by(Role::Member, true), Permission::ALL);
    }

    #[test]
    fn a_key_that_reads_changes_nothing_and_one_that_writes_reads_nothing() {
        let given = |scope| Permission::ALL.iter().filter(move |permission| permission.scope() == Some(scope));
        assert_eq!(given(KeyScope::ReadAnalytics).collect::<Vec<_>>(), [&Permission::ReadAnalytics]);
        assert_eq!(given(KeyScope::WriteIngest).collect::<Vec<_>>(), [&Permission::Ingest]);
    }
}
