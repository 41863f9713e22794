"""The field's words, once: keys as files and code hold them, labels as screens show them.

Source: the project's design document; statuses run worst first, so that the larger value is the better status.
"""

from enum import IntEnum


class Status(IntEnum):
    """What is on record for one cell (LAD × risk × community × intervention). Exactly one holds; worst first."""

    CONFIRMED_NONE = 0
    NO_RECORD = 1
    NOT_FOR_THEM = 2
    WIDER_ONLY = 3
    POSSIBLE = 4
    SERVED = 5

    @property
    def key(self) -> str:
        """The name used in files: ``no_record``, ``served`` …"""
        return self.name.lower()


NOT_LOCAL = Status.WIDER_ONLY
"""A cell at or below this status has no record that names the area, its county or its force for these people: a gap."""


class Reach(IntEnum):
    """How a service reaches an area; the larger the nearer."""

    NONE = 0
    WIDER = 1
    FORCE = 2
    LOCAL = 3

    @property
    def key(self) -> str:
        """The name used in files: ``local``, ``force``, ``wider``, ``none``."""
        return self.name.lower()


RISK_LEVELS = {"standard": "Standard risk", "medium": "Medium risk", "high": "High risk"}

COMMUNITIES = {
    "black_and_minoritised": "Black and minoritised",
    "lgbt": "LGBT+",
    "deaf_and_disabled": "Deaf and disabled",
    "migrant": "Migrant",
    "older": "Older people",
    "young_people": "Young people",
    "faith": "Faith communities",
    "male_victims": "Male victims",
}

INTERVENTIONS = {
    "early_intervention": "Early intervention",
    "conditional_caution": "Conditional cautions",
    "behaviour_change_group": "Behaviour change groups",
    "high_risk_case_management": "Intensive work with high-risk perpetrators",
    "multi_agency_panel": "Multi-agency panels",
    "probation_programme": "Probation programmes",
    "young_people": "Work with young people who harm",
    "whole_family": "Whole-family work",
    "housing_pathway": "Housing pathways",
    "helpline": "Helplines",
    "prevention": "Prevention",
    "victim_support": "Victim support",
    "by_and_for_support": "By-and-for support",
    "other": "Other",
}

CAUSE_HARM, HARMED = "cause_harm", "harmed"
SIDES = {CAUSE_HARM: "People who cause harm", HARMED: "People who are harmed"}
"""Whom a service is for. The two never answer for each other: not in a status, a count, a cohort or a sentence."""

FOR_WHOM = {**SIDES, "both": "Both"}
"""What a record may say of whom it is for."""

USUAL_SIDE = {
    "early_intervention": CAUSE_HARM,
    "conditional_caution": CAUSE_HARM,
    "behaviour_change_group": CAUSE_HARM,
    "high_risk_case_management": CAUSE_HARM,
    "multi_agency_panel": CAUSE_HARM,
    "probation_programme": CAUSE_HARM,
    "young_people": CAUSE_HARM,
    "whole_family": CAUSE_HARM,
    "housing_pathway": CAUSE_HARM,
    "helpline": HARMED,
    "prevention": "",
    "victim_support": HARMED,
    "by_and_for_support": HARMED,
    "other": "",
}
"""Whom each intervention is for where its record does not say; "" where nobody can tell."""

EITHER_SIDE = ("multi_agency_panel", "whole_family", "helpline", "prevention", "by_and_for_support", "other")
"""Interventions of which some services are for one side and some for the other: here the user may say which is meant."""

PROVISIONS = {
    "by_and_for": "led by and for the community",
    "specialist": "for a community, not stated to be led by it",
    "generic": "generic",
    "not_stated": "not stated",
}

RECORD_STATUSES = {
    "active": "active",
    "pilot": "pilot",
    "announced": "announced",
    "ended": "ended",
    "unknown": "not known whether it still runs",
    "confirmed_none": "checked: none",
}

DELIVERIES = {
    "in_person": "in person",
    "remote": "remote only",
    "both": "in person and remote",
    "not_stated": "not stated",
}

YES_NO_UNKNOWN = {"yes": "yes", "no": "no", "not_stated": "not stated"}

LEVELS = {
    "lad": "Local authority districts",
    "utla": "Upper-tier authorities",
    "pfa": "Police force areas",
    "region": "Regions",
}
