"""The records behind a colour: which services reach an area, how, and why each counts as it does."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from coverage.ask import Ask
from coverage.cube import require_same_side
from coverage.currency import REASONS
from coverage.declarations import declarations_among, why_it_counts_or_not
from coverage.evaluation import Evaluation, once_of_each
from coverage.matching import usual_sides
from coverage.periods import period_in_words
from coverage.vocabulary import Status
from geo.areas import area_name, lad_table, lads_of
from geo.as_given import day, month
from geo.levels import Reach

Record = pd.Series | Mapping[Hashable, Any]
"""A row of ``records_among``, by column."""
ROLES = {
    "answers": ("answers this question", "answer this question"),
    "not_for_them": ("reaches here, not recorded for these choices", "reach here, not recorded for these choices"),
    "confirmed_none": ("says that there is none", "say that there is none"),
    "none_not_counted": ("says that there is none, and does not count", "say that there is none, and do not count"),
}
"""What a record is to a question, said of one and of several."""

SAYING_NONE = ("confirmed_none", "none_not_counted")
"""The roles of declarations."""
MOST_NAMED = 3
"""How many areas that a record names are told by name."""
RISK_UNSAID = "it leaves its risk level unsaid"

_SHOWN = [
    "service_id",
    "service_name",
    "organisation_name",
    "intervention",
    "risk_levels",
    "communities",
    "for_whom",
    "provision",
    "quality_assured",
    "delivery",
    "places",
    "status",
    "confirmed_by",
    "funding_period",
    "source_title",
    "source_url",
    "fact_id",
    "earlier_facts",
]
_DAYS = {
    "start_date": "starts",
    "first_known": "first_known",
    "end_date": "ends",
    "funded_to": "funded_to",
    "option_to": "option_to",
}


def date_in_words(first: Any, last: Any) -> str:
    """Say a span as it was recorded: "2021", "March 2025", "7 May 2024"; "no date" where it is not known."""
    if pd.isna(first) or pd.isna(last):
        return "no date"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return str(first.year)
    if first.day == 1 and first.to_period("M") == last.to_period("M") and last.is_month_end:
        return month(first)
    return day(first)


def records_behind(evaluation: Evaluation, ask: Ask, area_code: str) -> pd.DataFrame:
    """List every record that bears on one ask in one area, by any GSS code of ``geo.areas``: as ``records_among``."""
    return records_among(evaluation, ask, lads_of(area_code))


def records_among(evaluation: Evaluation, ask: Ask, lads: Sequence[str]) -> pd.DataFrame:
    """List every record that bears on one ask in some districts.

    Parameters
    ----------
    evaluation
        ``evaluate(directory, ask.terms)``.
    ask
        Risk, community and intervention.
    lads
        Codes of districts.

    Returns
    -------
    pandas.DataFrame
        One row for each record that reaches one of them and is of the intervention asked about, best first: ``role``
        (key of ``ROLES``), ``gives`` (status key), ``reach`` (key), ``via`` (the areas the record names here, the first three by
        name), ``lads_reached`` (of these), ``reason`` (in words: "current", or all that makes it unsure), ``as_of`` (in
        words) and the record's own columns; ``places`` is of the whole service, NaN where not known. Nothing of a confidential
        location is in it.
    """
    require_same_side(evaluation, ask)
    inside = lad_table().index.get_indexer(pd.Index(list(lads)))
    pairs = _pairs_here(evaluation, ask, inside)
    best = (
        pairs.sort_values(["given", "reach", "service"], ascending=[False, False, True], kind="stable")
        .assign(lads_reached=lambda found: found.groupby("service")["lad"].transform("nunique"))
        .drop_duplicates("service")
    )
    here = best["service"].to_numpy()
    listed = evaluation.services.iloc[here]
    table = described_services(evaluation).take(here).reset_index(drop=True)
    table = table.assign(
        role=np.where(best["given"] > Status.NOT_FOR_THEM, "answers", "not_for_them"),
        gives=_texts(Status(int(value)).key for value in best["given"]),
        reach=_texts(Reach(int(value)).key for value in best["reach"]),
        via=_texts(_areas_named(evaluation, pairs, best)),
        lads_reached=best["lads_reached"].to_numpy(),
        reason=_texts(_reason(*row) for row in zip(listed["reason"], listed["risk_levels"], strict=True)),
    )
    if evaluation.directory.declarations.empty:
        return table
    return pd.concat([table, _declarations_here(evaluation, ask, inside)], ignore_index=True)


def _pairs_here(evaluation: Evaluation, ask: Ask, inside: np.ndarray) -> pd.DataFrame:
    """Return the pairs of service and LAD in an area, of the intervention asked about, with the status ``given`` there."""
    services, (risk, community, _) = evaluation.services, ask.cell
    pairs = evaluation.pairs[np.isin(evaluation.pairs["lad"], inside)]
    if ask.intervention != "any":
        pairs = pairs[services["intervention"].eq(ask.intervention).to_numpy()[pairs["service"].to_numpy()]]
    ceiling = evaluation.ceiling[pairs["service"].to_numpy(), risk, community]
    return pairs.assign(given=np.minimum(ceiling, pairs["cap"].to_numpy()))


def _texts(said: Iterable[str]) -> ExtensionArray:
    """Return texts as a column of text, even where there are none."""
    return pd.array(list(said), dtype="str")


def _areas_named(evaluation: Evaluation, pairs: pd.DataFrame, best: pd.DataFrame) -> list[str]:
    """Name, for each service of ``best``, the areas through which it reaches here at its nearest: some by name, then a count."""
    nearest = pairs[pairs["reach"].eq(pairs["service"].map(best.set_index("service")["reach"]))]
    rows = nearest.groupby("service")["row"].unique()
    said = []
    for service in best["service"]:
        names = [_named(evaluation.directory.service_areas.iloc[row]) for row in sorted(rows[service])]
        more = len(names) - MOST_NAMED
        said.append(", ".join(names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else ""))
    return said


def _reason(reason: str, risk_levels: tuple[str, ...]) -> str:
    """Say all that makes a record unsure: its dates or status, and a risk level left unsaid; "current" where nothing does."""
    unsaid = [] if risk_levels else [RISK_UNSAID]
    why = unsaid if reason == "current" else [REASONS[reason], *unsaid]
    return "; ".join(why) or REASONS["current"]


def is_current(records: pd.DataFrame) -> pd.Series:
    """Say of each record of ``records_among`` whether it is current, whether or not it states its risk level."""
    return records["reason"].isin([REASONS["current"], RISK_UNSAID])


def _named(stated: pd.Series) -> str:
    """Name the area that a record states: "a part of North Yorkshire" where it names only one of the districts merged into it."""
    name = area_name(stated["area_code"])
    return f"a part of {name}" if stated["in_part"] else name


@once_of_each
def described_services(evaluation: Evaluation) -> pd.DataFrame:
    """Return ``described_records`` of the services of an evaluation, in their order."""
    return described_records(evaluation.services)


def described_records(services: pd.DataFrame) -> pd.DataFrame:
    """Return the columns of records that are shown and saved.

    ``as_of`` and ``period`` are in words, ``start_date first_known end_date funded_to option_to`` days as text ("" where not
    known); ``for_whom`` is the usual side of the intervention where the record says none ("" where nobody can tell).
    ``mine`` is yes or no: whether the record is of the user's own workbook.
    """
    as_of = _texts(date_in_words(*span) for span in zip(services["as_of_first"], services["as_of_last"], strict=True))
    days = services[list(_DAYS.values())]
    period = _texts(period_in_words(*row) for row in days.itertuples(index=False))
    for_whom = services["for_whom"].where(services["for_whom"].ne(""), usual_sides(services["intervention"]))
    written = {name: days[day].dt.strftime("%Y-%m-%d").fillna("") for name, day in _DAYS.items()}
    mine = np.where(services["mine"], "yes", "no")
    table = services[_SHOWN].assign(for_whom=for_whom, as_of=as_of, period=period, mine=mine, **written)
    return table.reset_index(drop=True)


def _declarations_here(evaluation: Evaluation, ask: Ask, inside: np.ndarray) -> pd.DataFrame:
    """List what was declared of any cell of the ask in any of some districts, as columns of ``records_among``."""
    found = declarations_among(evaluation, ask, inside)
    table = described_records(found)
    areas = evaluation.directory.service_areas
    return table.assign(
        role=np.where(found["counts"], "confirmed_none", "none_not_counted"),
        gives=np.where(found["counts"], Status.CONFIRMED_NONE.key, Status.NO_RECORD.key),
        reach=Reach.NONE.key,
        via=_texts(_named(areas.iloc[row]) for row in found["row"]),
        lads_reached=found["lads"].to_numpy(),
        reason=_texts(
            why_it_counts_or_not(*told)
            for told in zip(table["confirmed_by"], table["as_of"], found["reason"], found["overruled"], strict=True)
        ),
    )


def records_without_area(evaluation: Evaluation) -> pd.DataFrame:
    """List the counting records that state no area: they are in the directory, and on no map."""
    placed = set(evaluation.directory.service_areas["service_id"])
    unplaced = evaluation.services[~evaluation.services["service_id"].isin(placed)]
    return described_records(unplaced)
