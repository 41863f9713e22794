"""Declarations that there is none, in words: each in one line, whether it stands or was withdrawn."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from coverage.directory import Directory
from coverage.records import date_in_words
from geo.areas import area_name
from say.coverage.remark_words import none_of
from say.numbers import count, day
from say.text import first_of, listing, lower, plain_line

STAYS_BEHIND = "The link does not carry your own declarations: publish them, and others see them too."
_AREAS_NAMED = 3


def declaration_in_words(record: Mapping[str, Any], area_codes: list[str]) -> str:
    """Say one declaration of a directory: where there is none of what, who checked and when, its source, and its end.

    ``record`` is a row of ``Directory.declarations``.
    """
    where = first_of([area_name(code) for code in area_codes], _AREAS_NAMED) or "No area stated"
    what = none_of(record["intervention"], record["risk_levels"], record["communities"])
    checked = f"{plain_line(record['confirmed_by'])}, {date_in_words(record['as_of_first'], record['as_of_last'])}"
    source = plain_line(record["source_title"] or record["source_url"]) or "not stated"
    said = f"{where}: no {what} · checked by {checked} · source: {source}"
    return said if record["status"] == "confirmed_none" else f"{said} · {_withdrawn(record)}"


def _withdrawn(record: Mapping[str, Any]) -> str:
    """Say that and when it was withdrawn: as its notes have it, by whom and why."""
    if noted := plain_line(record["notes"]):
        return lower(noted)
    return "withdrawn" if pd.isna(record["ends"]) else f"withdrawn on {day(record['ends'])}"


def declared_in_words(before: Directory, published: Directory) -> str:
    """Say how many declarations, withdrawals and checks of standards go out with a directory; "" where none."""
    standing, withdrawn = (
        len(_of_status(published, status) - _of_status(before, status))
        for status in ("confirmed_none", "none_withdrawn")
    )
    checks = len({one.key for one in published.standards_checked} - {one.key for one in before.standards_checked})
    said = [
        f"{count(standing, 'declaration')} of yours that there is none" if standing else "",
        f"{count(withdrawn, 'withdrawal')} of one" if withdrawn else "",
        f"{count(checks, 'check of a standard', 'checks of standards')}" if checks else "",
    ]
    verb = "goes" if standing + withdrawn + checks == 1 else "go"
    return f"With it {verb} {listing(filter(None, said))}." if any(said) else ""


def _of_status(directory: Directory, status: str) -> set[str]:
    return set(directory.services.loc[directory.services["status"].eq(status), "service_id"])
