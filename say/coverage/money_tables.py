"""Money on record as tables for files: by area, years, side and kind of work; and every award with what became of it."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from coverage.money.award import PRECISIONS
from coverage.money.by_area import MoneyHere, side_of
from coverage.money.ledger import Entry, Standing
from geo.areas import area_name
from say.coverage.money_by_area_words import (
    FOR_SIDE,
    FOUND,
    KIND_NOT_STATED,
    STANDINGS,
    kind_in_words,
    years_in_words,
)
from say.text import plain_line


def money_table(by_area: Mapping[str, MoneyHere]) -> pd.DataFrame:
    """Write money as a table: a row for each area, span of years, side and kind of work, and one for an area that is not found.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``area_name found years for_whom kind pounds_gbp at_least awards``, the sums that stand beside
        ``may_be_same_gbp may_be_part_gbp paid_gbp`` (NaN: none on record, which is not £0), and how many awards do:
        ``of_several ceilings without_sum not_given``. ``passed_on``: how many that count are given to be passed on.
    """
    rows = [
        _row(code, money, part)
        for code, money in by_area.items()
        for part in (money.split() if money.entries else (money,))
    ]
    return pd.DataFrame(rows).set_index("area_code")


def _row(code: str, whole: MoneyHere, part: MoneyHere) -> dict[str, Any]:
    first = part.entries[0].award if part.entries else None
    side = FOR_SIDE[side_of(part.entries[0])] if part.entries else ""
    return {
        "area_code": code,
        "area_name": area_name(code),
        "found": FOUND[whole.found],
        "years": years_in_words(first.years) if first else "",
        "for_whom": side,
        "kind": kind_in_words(first.kind) if first else "",
        "pounds_gbp": part.pounds(Standing.COUNTED),
        "at_least": "yes" if part.is_least else "no",
        "awards": len(part.counted),
        "may_be_same_gbp": part.pounds(Standing.MAY_BE_SAME),
        "may_be_part_gbp": part.pounds(Standing.MAY_BE_PART),
        "paid_gbp": part.pounds(Standing.PAID),
        "of_several": len(part.of(Standing.OF_SEVERAL)),
        "ceilings": len(part.of(Standing.CEILING)),
        "without_sum": len(part.of(Standing.NO_SUM)),
        "not_given": len(part.of(Standing.NOT_GIVEN)),
        "passed_on": sum(one.award.passed_on for one in part.counted),
    }


def awards_table(entries: Iterable[Entry]) -> pd.DataFrame:
    """List awards with what became of each, by ``award``; sums as stated, NaN where none is."""
    rows = [_award_row(one) for one in entries]
    return pd.DataFrame(rows).set_index("award")


def _award_row(entry: Entry) -> dict[str, Any]:
    award = entry.award
    return {
        "award": award.key,
        "area_codes": ";".join(award.area_codes),
        "areas": "; ".join(area_name(code) for code in award.area_codes),
        "years": years_in_words(award.years),
        "period_as_stated": plain_line(award.period),
        "stated_gbp": award.pounds,
        "precision": PRECISIONS[award.precision],
        "what": plain_line(award.what),
        "kind": kind_in_words(award.kind),
        "for_whom": FOR_SIDE[side_of(entry)],
        "risk_levels": ";".join(award.risk_levels) or KIND_NOT_STATED,
        "became": STANDINGS[entry.standing],
        "because_of": entry.because_of,
        "why_no_money": plain_line(award.not_given),
        "passed_on": "yes" if award.passed_on else "no",
        "funder": plain_line(award.funder),
        "recipient": plain_line(award.recipient),
        "listed_in": award.listed_in,
        "as_of": award.as_of,
        "source_title": plain_line(award.source_title),
        "source_url": award.source_url,
        "invented": "INVENTED" if award.invented else "",
    }
