"""Rows of money as awards, in the form that awards of every origin have."""

import math
from collections.abc import Collection, Mapping
from typing import Any

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.money.award import LIST, MAXIMUM, NOT_GIVEN, STATED, Award, Years, year_of
from coverage.records import date_in_words
from loaders.directory.area_cells import areas_of_cell
from loaders.intake.decisions import Place
from loaders.intake.money_on_record.as_services import id_of_service, kind_said
from loaders.intake.money_on_record.bounded_amounts import precision_stated
from loaders.intake.understanding.words import WordReader

_PAYMENT = "payment"
_CEILING = "framework"
"""A sum whose title or category says this word is the most that may be spent."""
_INVENTED = "INVENTED"
_MAY_SAY_INVENTED = ("funder", "recipient", "title", "description", "source", "notes")


def awards_of_money(
    frame: pd.DataFrame, name: str, as_services: Collection[Place], reader: WordReader
) -> tuple[Award, ...]:
    """Give each row of a list of money as an award or a payment, those that give no money among them.

    Parameters
    ----------
    frame
        As ``MoneyOnRecord`` has it.
    name
        What the list is called.
    as_services
        The rows that somebody says are services: the sum of such a service is that of its row.
    reader
        Of the words that say what kind of work money is for.
    """
    rows = ({str(column): value for column, value in row.items()} for row in frame.to_dict("records"))
    return tuple(_award(row, name, as_services, reader) for row in rows)


def _award(row: Mapping[str, Any], name: str, as_services: Collection[Place], reader: WordReader) -> Award:
    kind = kind_said(row, reader)
    pounds = float(row["amount_gbp"])
    awarded = row["awarded_from"]
    is_service = (row["sheet"], row["row"]) in as_services
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
        same_as=id_of_service(row) if is_service else "",
        as_of=date_in_words(pd.Timestamp(awarded), pd.Timestamp(row["awarded_to"])) if awarded else "",
        source_title=str(row["source"]) or name,
        source_url="",
        invented=any(_INVENTED in str(row[column]) for column in _MAY_SAY_INVENTED),
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
    return MAXIMUM if is_ceiling else precision_stated(str(row["amount_words"]), pounds)
