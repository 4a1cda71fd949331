//! The demo's organisations: who they are, whom they hire and who works there.

use analytics_domain::{closed_sets::CampaignStatus, org::OrgSettings, role::Role};
use chrono_tz::Tz;

use super::calendar::Country;

/// A demo organisation.
#[derive(Debug)]
pub(super) struct DemoOrg {
    pub slug: &'static str,
    pub name: &'static str,
    pub zone: Tz,
    pub country: Country,
    /// Its share of all calls.
    pub percent: u64,
    pub users: &'static [DemoUser],
    pub campaigns: &'static [DemoCampaign],
    pub places: &'static [(Place, f64)],
    pub sources: &'static [(&'static str, f64)],
    pub first_names: &'static [&'static str],
    pub last_names: &'static [&'static str],
}

/// A demo user; those that cannot log in review only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoUser {
    /// Their e-mail address.
    pub email: &'static str,
    /// Their name.
    pub name: &'static str,
    /// Their role.
    pub role: Role,
    /// Whether they may name any organisation.
    pub is_super_admin: bool,
    /// Whether they have a password.
    pub may_log_in: bool,
}

/// Where candidates live.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub name: &'static str,
    pub zone: Tz,
}

/// What a demo campaign is like. Days count back from today.
#[derive(Debug)]
pub(super) struct DemoCampaign {
    pub id: &'static str,
    pub name: &'static str,
    pub job_title: &'static str,
    pub status: CampaignStatus,
    pub created: u64,
    pub launched: Option<u64>,
    pub ended: Option<u64>,
    pub passing_score: Option<f64>,
    /// Its share of the arrivals once it has ramped up.
    pub weight: f64,
    pub mean_score: f64,
    pub web_share: f64,
    /// How much likelier than usual people pick up.
    pub pickup: f64,
    pub questions: i32,
}

impl DemoOrg {
    /// The organisation's settings.
    pub(super) fn settings(&self) -> OrgSettings {
        OrgSettings { time_zone: self.zone.name().to_owned(), ..OrgSettings::default() }
    }
}

const fn user(email: &'static str, name: &'static str, role: Role) -> DemoUser {
    DemoUser { email, name, role, is_super_admin: false, may_log_in: true }
}

const fn reviewer(email: &'static str, name: &'static str) -> DemoUser {
    DemoUser { email, name, role: Role::Member, is_super_admin: false, may_log_in: false }
}

const fn place(name: &'static str, zone: Tz) -> Place {
    Place { name, zone }
}

const BASE: DemoCampaign = DemoCampaign {
    id: "",
    name: "",
    job_title: "",
    status: CampaignStatus::Active,
    created: 0,
    launched: None,
    ended: None,
    passing_score: None,
    weight: 1.0,
    mean_score: 68.0,
    web_share: 0.12,
    pickup: 1.0,
    questions: 8,
};

/// Both organisations.
pub(super) const ORGS: &[DemoOrg] = &[NORTHWIND, FABRIKAM];

const NORTHWIND: DemoOrg = DemoOrg {
    slug: "northwind",
    name: "Northwind Staffing",
    zone: Tz::America__New_York,
    country: Country::UnitedStates,
    percent: 80,
    users: &[
        user("maya@northwind.example", "Maya Ellison", Role::TeamAdmin),
        user("sam@northwind.example", "Sam Okafor", Role::Member),
        DemoUser { is_super_admin: true, ..user("root@parlance.example", "Parlance Operator", Role::Owner) },
        reviewer("priya@northwind.example", "Priya Raman"),
        reviewer("jonas@northwind.example", "Jonas Whitfield"),
        reviewer("carla@northwind.example", "Carla Benitez"),
    ],
    campaigns: &[
        DemoCampaign {
            id: "nw-nurses-night",
            name: "Night-shift nurses",
            job_title: "Registered nurse",
            created: 731,
            launched: Some(725),
            passing_score: Some(80.0),
            mean_score: 75.0,
            questions: 12,
            ..BASE
        },
        DemoCampaign {
            id: "nw-warehouse-columbus",
            name: "Warehouse pickers, Columbus",
            job_title: "Warehouse associate",
            created: 712,
            launched: Some(705),
            weight: 1.6,
            mean_score: 66.0,
            questions: 6,
            ..BASE
        },
        DemoCampaign {
            id: "nw-drivers-northeast",
            name: "Delivery drivers, Northeast",
            job_title: "Delivery driver",
            created: 655,
            launched: Some(640),
            passing_score: Some(65.0),
            weight: 1.3,
            pickup: 0.86,
            ..BASE
        },
        DemoCampaign {
            id: "nw-support-remote",
            name: "Customer support, remote",
            job_title: "Support agent",
            created: 530,
            launched: Some(521),
            weight: 1.1,
            mean_score: 71.0,
            web_share: 0.45,
            pickup: 1.12,
            questions: 10,
            ..BASE
        },
        DemoCampaign {
            id: "nw-retail-holiday-1",
            name: "Holiday retail, first season",
            job_title: "Retail associate",
            status: CampaignStatus::Closed,
            created: 432,
            launched: Some(420),
            ended: Some(331),
            weight: 2.2,
            mean_score: 63.0,
            questions: 5,
            ..BASE
        },
        DemoCampaign {
            id: "nw-home-health",
            name: "Home health aides",
            job_title: "Home health aide",
            created: 408,
            launched: Some(400),
            passing_score: Some(60.0),
            weight: 0.9,
            mean_score: 67.0,
            pickup: 1.1,
            ..BASE
        },
        DemoCampaign {
            id: "nw-forklift",
            name: "Forklift operators",
            job_title: "Warehouse associate",
            status: CampaignStatus::Paused,
            created: 301,
            launched: Some(290),
            ended: Some(38),
            weight: 0.7,
            ..BASE
        },
        DemoCampaign {
            id: "nw-line-cooks",
            name: "Line cooks, summer",
            job_title: "Line cook",
            status: CampaignStatus::Closed,
            created: 222,
            launched: Some(210),
            ended: Some(64),
            weight: 0.9,
            mean_score: 61.0,
            pickup: 0.8,
            questions: 5,
            ..BASE
        },
        DemoCampaign {
            id: "nw-retail-holiday-2",
            name: "Holiday retail, second season",
            job_title: "Retail associate",
            created: 70,
            launched: Some(57),
            weight: 2.4,
            mean_score: 64.0,
            questions: 5,
            ..BASE
        },
        DemoCampaign {
            id: "nw-electricians",
            name: "Apprentice electricians",
            job_title: "Apprentice electrician",
            created: 26,
            launched: Some(18),
            passing_score: Some(75.0),
            weight: 1.0,
            mean_score: 72.0,
            questions: 9,
            ..BASE
        },
        DemoCampaign {
            id: "nw-pharmacy",
            name: "Pharmacy technicians",
            job_title: "Pharmacy technician",
            status: CampaignStatus::Draft,
            created: 5,
            passing_score: Some(78.0),
            weight: 0.0,
            ..BASE
        },
    ],
    places: &[
        (place("New York, NY", Tz::America__New_York), 20.0),
        (place("Columbus, OH", Tz::America__New_York), 17.0),
        (place("Atlanta, GA", Tz::America__New_York), 13.0),
        (place("Boston, MA", Tz::America__New_York), 9.0),
        (place("Chicago, IL", Tz::America__Chicago), 13.0),
        (place("Austin, TX", Tz::America__Chicago), 11.0),
        (place("Denver, CO", Tz::America__Denver), 7.0),
        (place("Phoenix, AZ", Tz::America__Phoenix), 5.0),
        (place("Seattle, WA", Tz::America__Los_Angeles), 5.0),
    ],
    sources: &[
        ("Job board", 38.0),
        ("Careers page", 22.0),
        ("Referral", 14.0),
        ("Social media", 12.0),
        ("Agency", 8.0),
        ("Job fair", 6.0),
    ],
    first_names: super::people::ENGLISH_FIRST,
    last_names: super::people::ENGLISH_LAST,
};

const FABRIKAM: DemoOrg = DemoOrg {
    slug: "fabrikam",
    name: "Fabrikam Personal",
    zone: Tz::Europe__Berlin,
    country: Country::Germany,
    percent: 20,
    users: &[
        user("lena@fabrikam.example", "Lena Hartwig", Role::Owner),
        reviewer("emre@fabrikam.example", "Emre Aydin"),
        reviewer("ingrid@fabrikam.example", "Ingrid Sommer"),
    ],
    campaigns: &[
        DemoCampaign {
            id: "fa-assembly-leipzig",
            name: "Assembly technicians, Leipzig",
            job_title: "Assembly technician",
            created: 702,
            launched: Some(692),
            passing_score: Some(75.0),
            weight: 1.2,
            mean_score: 73.0,
            questions: 10,
            ..BASE
        },
        DemoCampaign {
            id: "fa-logistics-hamburg",
            name: "Logistics, Hamburg",
            job_title: "Warehouse clerk",
            created: 570,
            launched: Some(560),
            weight: 1.4,
            mean_score: 66.0,
            questions: 6,
            ..BASE
        },
        DemoCampaign {
            id: "fa-care-berlin",
            name: "Nursing assistants, Berlin",
            job_title: "Nursing assistant",
            created: 391,
            launched: Some(380),
            passing_score: Some(70.0),
            mean_score: 71.0,
            pickup: 1.08,
            ..BASE
        },
        DemoCampaign {
            id: "fa-agents",
            name: "Multilingual call agents",
            job_title: "Support agent",
            created: 260,
            launched: Some(250),
            weight: 0.8,
            mean_score: 70.0,
            web_share: 0.5,
            questions: 9,
            ..BASE
        },
        DemoCampaign {
            id: "fa-bakery",
            name: "Bakery sales, summer",
            job_title: "Sales assistant",
            status: CampaignStatus::Closed,
            created: 208,
            launched: Some(200),
            ended: Some(92),
            weight: 0.9,
            mean_score: 62.0,
            questions: 5,
            ..BASE
        },
        DemoCampaign {
            id: "fa-train-crew",
            name: "Train attendants",
            job_title: "Train attendant",
            created: 40,
            launched: Some(31),
            passing_score: Some(85.0),
            weight: 1.1,
            mean_score: 78.0,
            questions: 11,
            ..BASE
        },
        DemoCampaign {
            id: "fa-solar",
            name: "Solar installers",
            job_title: "Solar installer",
            status: CampaignStatus::Draft,
            created: 9,
            weight: 0.0,
            ..BASE
        },
    ],
    places: &[
        (place("Berlin", Tz::Europe__Berlin), 28.0),
        (place("Leipzig", Tz::Europe__Berlin), 20.0),
        (place("Hamburg", Tz::Europe__Berlin), 19.0),
        (place("Wrocław", Tz::Europe__Warsaw), 12.0),
        (place("Lisbon", Tz::Europe__Lisbon), 9.0),
        (place("Athens", Tz::Europe__Athens), 7.0),
        (place("London", Tz::Europe__London), 5.0),
    ],
    sources: &[("Job board", 41.0), ("Careers page", 24.0), ("Referral", 19.0), ("Employment office", 16.0)],
    first_names: super::people::EUROPEAN_FIRST,
    last_names: super::people::EUROPEAN_LAST,
};
