"""Rows of any directory: hostile texts, half-known dates, areas and places of every kind; and what makes two the same."""

import pandas as pd
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from coverage.directory import Directory

FRAMES = ("services", "service_areas", "locations")
HOSTILE = (
    "=1+1",
    "+44 20",
    "-",
    "@SUM(A1)",
    "'=x",
    "''+1",
    " =2",
    "_x0041_",
    "a;b",
    "x\\",
    "\\;",
    "line\nline",
    "\ufffe",
    "'",
    '"',
    "Ünïcode 🏠",
)
TEXT = st.sampled_from(HOSTILE) | st.text(max_size=12)
DATE = st.sampled_from(("", "2026-10-01", "2026-10", "2026", "2026/27", "Q4 2026/27", "Dec 2011", "tbc"))
AREA = st.sampled_from(
    (
        "Leeds",
        "Kent",
        "Essex;Kent",
        "E06000001",
        "E06000001 (utla)",
        "Allerdale",
        "E23000032",
        "London",
        "Wales",
        "Dorset (in part)",
        "E09000001 (40 places);Leeds",
        "",
        "England and Wales",
        "E12000007 (in part)",
    )
)
POSTCODE = st.sampled_from(("", "LS1 3AD", "LS13AD", "M1 1AE;LS1 3AD", "M1 1AE;;LS1 3AD"))
CELLS = {
    "organisation_name": TEXT,
    "service_name": TEXT | st.sampled_from(("Rose House refuge", "Safe house", "Group 1")),
    "intervention": st.sampled_from(("behaviour_change_group", "housing_pathway", "helpline", "other")),
    "for_whom": st.sampled_from(("", "cause_harm", "both")),
    "risk_levels": st.sampled_from(("", "high;standard", "all", "?!")),
    "communities": st.sampled_from(("", "lgbt;migrant", "none", "martians")),
    "provision": st.sampled_from(("", "generic", "by_and_for", "not_stated")),
    "quality_assured": st.sampled_from(("", "yes", "no", "not_stated")),
    "delivery": st.sampled_from(("", "both", "remote")),
    "status": st.sampled_from(("", "active", "ended", "confirmed_none")),
    "places": st.sampled_from(("", "0", "1,200", "lots")),
    "confidential": st.sampled_from(("", "", "", "yes", "no", "perhaps")),
    "data_status": st.sampled_from(("", "INVENTED")),
    "area_level": st.sampled_from(("", "lad", "utla", "pfa")),
    "areas": AREA,
    "postcode": POSTCODE,
    "address_public": st.sampled_from(("", "yes", "no", "confidential", "yes;no;confidential", "yes;yes")),
    "location_force": st.sampled_from(("", "Kent", "E23000001", "tbc", "Leeds")),
    **dict.fromkeys(("start_date", "first_known", "end_date", "funded_to", "as_of"), DATE),
    **dict.fromkeys(
        (
            "notes",
            "source_title",
            "confirmed_by",
            "earlier_facts",
            "fact_id",
            "quality_scheme",
            "location_name",
            "address",
        ),
        TEXT,
    ),
}
ROWS = st.lists(st.fixed_dictionaries({}, optional=CELLS), min_size=1, max_size=4)
MANY = settings(suppress_health_check=list(HealthCheck), deadline=None)


def assert_same(directory: Directory, again: Directory) -> None:
    """Both hold the same services, areas, locations and marks."""
    for frame in FRAMES:
        pd.testing.assert_frame_equal(getattr(again, frame), getattr(directory, frame))
    assert (again.widened, again.invented) == (directory.widened, directory.invented)
