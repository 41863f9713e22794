"""A directory with what was declared of it since: each declaration a record that there is none, each withdrawal its end.

What was checked of standards goes with it, and is no record of a service.
"""

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pandas as pd

from coverage.directory import Directory
from coverage.remarks import Declaration, Remark, StandardCheck, Withdrawal
from geo import as_given
from geo.areas import levels_of

CHECKED_NONE = "Checked: none here"
"""What the record of a declaration is called."""


def with_declarations(directory: Directory, remarks: Iterable[Remark]) -> Directory:
    """Add what was declared to a directory, and mark there what was withdrawn.

    Parameters
    ----------
    directory
        Any directory. A declaration, or a check of a standard, that it holds already, by its id, is not added again.
    remarks
        Those that are no declaration, no withdrawal and no check of a standard are left aside, and so are
        those on an invented record where the directory is not invented, and the other way round.

    Returns
    -------
    Directory
        The same object where that changes nothing. What is added is marked ``mine``; the edition says how much was.
    """
    said = [one for one in remarks if one.invented == directory.invented]
    there = set(directory.services["service_id"])
    new = {one.service_id: one for one in said if isinstance(one, Declaration) and one.service_id not in there}
    standing = set(directory.services.loc[directory.services["status"].eq("confirmed_none"), "service_id"])
    withdrawn = {
        one.service_id: one for one in said if isinstance(one, Withdrawal) and one.service_id in standing | set(new)
    }
    held = {one.key for one in directory.standards_checked}
    checks = {one.key: one for one in said if isinstance(one, StandardCheck) and one.key not in held}
    if not new and not withdrawn and not checks:
        return directory
    told = repr((directory.checksum, [*new.values()], [*withdrawn.values()], [*checks]))
    return replace(
        directory,
        edition=f"{directory.edition}, {_how_many(len(new.keys() - withdrawn.keys()), len(withdrawn), len(checks))}",
        checksum=sha256(told.encode()).hexdigest(),
        services=_with_withdrawals(_below(directory.services, [*map(_record, new.values())]), withdrawn),
        service_areas=_below(directory.service_areas, [*map(_area, new.values())]),
        standards_checked=(*directory.standards_checked, *checks.values()),
    )


def _how_many(declared: int, withdrawn: int, checks: int) -> str:
    said = [
        f"{declared} declaration{'s' if declared > 1 else ''} of your own" if declared else "",
        f"{withdrawn} withdrawn" if withdrawn else "",
        f"{checks} standard{'s' if checks > 1 else ''} that you checked" if checks else "",
    ]
    return "with " + " and ".join(filter(None, said))


def _below(table: pd.DataFrame, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """The table with rows below its own, of the same columns and kinds."""
    if not rows:
        return table
    if left_open := set(table.columns) - set(rows[0]):
        raise ValueError(f"the record of a declaration does not say its {sorted(left_open)}")
    more = pd.DataFrame(rows, columns=list(table.columns)).astype(table.dtypes.to_dict())
    return pd.concat([table, more], ignore_index=True)


def _record(one: Declaration) -> dict[str, Any]:
    day = pd.Timestamp(one.checked_on)
    return {
        "service_id": one.service_id,
        "service_name": CHECKED_NONE,
        "organisation_name": one.checked_by,
        "intervention": one.intervention,
        "for_whom": one.for_whom,
        "risk_levels": (one.risk,) if one.risk else (),
        "communities": (one.community,) if one.community else (),
        "provision": "not_stated" if one.community else "generic",
        "quality_assured": "not_stated",
        "quality_scheme": "",
        "delivery": "not_stated",
        "status": "confirmed_none",
        **dict.fromkeys(("starts", "first_known", "ends", "funded_to", "option_to"), pd.NaT),
        "as_of_first": day,
        "as_of_last": day,
        "as_of_basis": "stated",
        **dict.fromkeys(("places", "funding_gbp"), float("nan")),
        "confidential": False,
        "mine": True,
        "confirmed_by": one.checked_by,
        "source_title": one.source_title,
        "source_url": one.source_url,
        **dict.fromkeys(
            ("company_number", "charity_number", "funding_period", "fact_id", "earlier_facts", "notes"), ""
        ),
    }


def _area(one: Declaration) -> dict[str, Any]:
    return {
        "service_id": one.service_id,
        "area_level": levels_of(one.area_code)[0],
        "area_code": one.area_code,
        "places": float("nan"),
        "in_part": False,
    }


def _with_withdrawals(services: pd.DataFrame, withdrawn: dict[str, Withdrawal]) -> pd.DataFrame:
    """The records with those that are withdrawn marked so: when, by whom and why."""
    if not withdrawn:
        return services
    marked = services.copy()
    here = marked["service_id"].isin(withdrawn)
    ends = marked["service_id"].map({key: pd.Timestamp(one.on) for key, one in withdrawn.items()})
    notes = marked["service_id"].map({key: _why(one) for key, one in withdrawn.items()})
    marked["status"] = marked["status"].mask(here, "none_withdrawn")
    marked["ends"] = marked["ends"].mask(here, ends.astype(marked["ends"].dtype))
    marked["notes"] = marked["notes"].mask(here, notes)
    return marked


def _why(one: Withdrawal) -> str:
    why = f": {one.source}" if one.source else ""
    return f"Withdrawn by {one.withdrawn_by} on {as_given.day(one.on)}{why}"
