"""Awards and payments of a user's list (360Giving, contract notices, spending), as far as they are understood by themselves."""

import math
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from coverage.interventions import INTERVENTIONS
from coverage.money.award import LIST, MAXIMUM, NOT_GIVEN, STATED, Award, Years, precision_of, year_of
from geo.mistakes import Mistake
from loaders.directory.area_cells import areas_of_cell
from loaders.intake.decisions import Decisions
from loaders.intake.draft import open_draft
from loaders.intake.money_on_record.as_services import kind_said
from loaders.intake.understanding.words import Vocabulary, WordReader
from loaders.intake.worked_out import worked_out

_NO_WORDS: Vocabulary = MappingProxyType({})
_PAYMENT = "payment"
_CEILING = "framework"
"""A sum whose title or category says this word is the most that may be spent."""
_INVENTED = "INVENTED"


def listed_awards(path: Path) -> tuple[Award, ...]:
    """Read a list of awards or payments; what may not be kept is withheld first.

    Raises
    ------
    Mistake
        When the file cannot be read, or holds no list of money.
    """
    draft = open_draft(path, path.name)
    money = worked_out(draft, {}, _NO_WORDS).money
    if money is None:
        raise Mistake(f"{draft.name}: no list of awards, contracts or payments was found in it.")
    reader = WordReader(Decisions(), _NO_WORDS)
    rows = ({str(name): value for name, value in row.items()} for row in money.frame.to_dict("records"))
    return tuple(_award(row, draft.name, reader) for row in rows)


def _award(row: Mapping[str, Any], name: str, reader: WordReader) -> Award:
    kind = kind_said(row, reader)
    pounds = float(row["amount_gbp"])
    texts = [str(row[column]) for column in ("funder", "recipient", "title", "description", "source", "notes")]
    return Award(
        key=" ".join(filter(None, (name, str(row["sheet"]), f"row {row['row']}"))),
        origin=LIST,
        listed_in=name,
        identifier=str(row["identifier"]),
        area_codes=_area_codes(row),
        years=_years(row),
        period=" to ".join(str(row[end]) for end in ("starts", "ends") if row[end]),
        pounds=pounds,
        precision=_precision(row, pounds),
        what=str(row["title"] or row["description"]),
        kind=kind,
        for_whom=INTERVENTIONS[kind].usual_side if kind else "",
        risk_levels=(),
        funder=str(row["funder"]),
        recipient=str(row["recipient"]),
        passed_on=bool(row["regrant"]),
        paid=row["stage"] == _PAYMENT,
        not_given=str(row["why_not"]) if not math.isnan(pounds) else "",
        same_as="",
        as_of=str(row["awarded_to"] or ""),
        source_title=str(row["source"]) or name,
        source_url="",
        invented=any(_INVENTED in text for text in texts),
    )


def _area_codes(row: Mapping[str, Any]) -> tuple[str, ...]:
    if not row["areas"]:
        return ()
    found = areas_of_cell(str(row["areas"]), str(row["area_level"]) or None, {}, ask=False)
    return tuple(sorted({one.code for one in found.areas}))


def _years(row: Mapping[str, Any]) -> Years | None:
    """The financial years from start to end, or of a payment; None where that is not known."""
    first, last = row["starts"], row["ends"]
    if row["stage"] == _PAYMENT and not (first and last):
        first, last = row["awarded_from"], row["awarded_to"]
    return Years(year_of(first), year_of(last), STATED) if first and last and first <= last else None


def _precision(row: Mapping[str, Any], pounds: float) -> str:
    if math.isnan(pounds):
        return NOT_GIVEN
    is_ceiling = _CEILING in f"{row['title']} {row['category']}".casefold()
    return MAXIMUM if is_ceiling else precision_of(pounds)
