//! Roles and what each may do, as one table that server and client read.

crate::closed_set! {
    /// A user's role in their organisation.
    Role, "role" { Member = "member", TeamAdmin = "team_admin", Owner = "owner" }
}

/// Something a role may or may not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// Read figures, rows, campaigns and facets.
    ReadAnalytics,
    /// Set a campaign's passing score.
    EditScripts,
    /// Change the organisation's settings.
    EditSettings,
}

impl Permission {
    /// The lowest role that holds it; a super admin holds all.
    #[must_use]
    pub const fn least_role(self) -> Role {
        match self {
            Self::ReadAnalytics => Role::Member,
            Self::EditScripts | Self::EditSettings => Role::TeamAdmin,
        }
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
    fn only_admins_edit() {
        assert!(Role::Member.may(Permission::ReadAnalytics));
        assert!(!Role::Member.may(Permission::EditScripts));
        assert!(Role::TeamAdmin.may(Permission::EditScripts));
        assert!(Role::Owner.may(Permission::EditSettings));
    }
}
