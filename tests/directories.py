"""Make small directories for tests: say only what matters, the rest is filled in."""

from typing import Any

import pandas as pd

from coverage.directory import Directory

PLAIN: dict[str, Any] = {
    "organisation_name": "An organisation",
    "charity_number": "",
    "company_number": "",
    "intervention": "behaviour_change_group",
    "for_whom": "",
    "risk_levels": ("high",),
    "communities": (),
    "provision": "generic",
    "quality_assured": "not_stated",
    "quality_scheme": "",
    "delivery": "in_person",
    "status": "active",
    "starts": pd.NaT,
    "first_known": pd.NaT,
    "ends": pd.NaT,
    "funded_to": pd.NaT,
    "option_to": pd.NaT,
    "as_of_first": pd.Timestamp("2026-01-01"),
    "as_of_last": pd.Timestamp("2026-12-31"),
    "as_of_basis": "stated",
    "places": float("nan"),
    "confidential": False,
    "mine": False,
    "confirmed_by": "",
    "funding_period": "",
    "funding_gbp": float("nan"),
    "source_title": "A source",
    "source_url": "",
    "fact_id": "",
    "earlier_facts": "",
    "notes": "",
}
DATES = ("starts", "first_known", "ends", "funded_to", "option_to", "as_of_first", "as_of_last")


def service(*areas: tuple[str, str], **said: Any) -> dict[str, Any]:
    """Describe one service by the areas it names, as (level, code), and whatever differs from a plain current one."""
    return {"areas": areas, **PLAIN, **said}


def directory_of(*described: dict[str, Any], **about: Any) -> Directory:
    """Make a directory of described services; service ids are S0, S1 … in order."""
    rows = [{"service_id": f"S{n}", "service_name": f"Service {n}", **row} for n, row in enumerate(described)]
    columns = ["service_id", "service_name", *PLAIN]
    services = pd.DataFrame([{key: row[key] for key in columns} for row in rows], columns=columns)
    for column in DATES:
        services[column] = pd.to_datetime(services[column])
    services["places"] = services["places"].astype(float)
    areas = [
        (row["service_id"], level, code, row.get("places_of", {}).get(code, float("nan")))
        for row in rows
        for level, code in row["areas"]
    ]
    return Directory(
        **{
            "title": "Test directory",
            "edition": "for tests",
            "invented": False,
            "checksum": "test",
            "services": services,
            "service_areas": pd.DataFrame(areas, columns=["service_id", "area_level", "area_code", "places"])
            .astype({"places": float})
            .assign(in_part=[code in row.get("in_part", ()) for row in rows for _, code in row["areas"]]),
            "locations": pd.DataFrame(),
            **about,
        }
    )
