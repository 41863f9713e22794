"""What was declared: somebody checked, and there is none. Each declaration is a record of the directory that says so.

A record that there is a service always counts before one that there is none: both are shown.
"""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import ANY, Ask
from coverage.cube import status_cube
from coverage.currency import REASONS, record_currency
from coverage.evaluation import Evaluation, cells_declared, says_none_in_the_whole
from coverage.matching import answers_for
from coverage.reaching import lads_reached
from coverage.vocabulary import Status

OF_A_PART = "of_a_part"
OVERRULED = "a record says that there is one, and counts"
_TOO_OLD = "too old to count"


def declarations_among(evaluation: Evaluation, ask: Ask, inside: NDArray[np.int64]) -> pd.DataFrame:
    """List the declarations for any cell of an ask in any of some districts; one that was withdrawn is none.

    Parameters
    ----------
    evaluation, ask
        The directory on a date, and what is asked.
    inside
        Positions of districts in ``lad_table()``.

    Returns
    -------
    pandas.DataFrame
        Rows of ``Directory.services`` with ``row`` (the first of its ``service_areas`` here), ``lads`` (how many of the
        districts it names), ``reason`` (a key of ``currency.REASONS``, or ``OF_A_PART``), ``counts``, and ``overruled``: it
        would count, and a record says that there is a service of what is asked and declared in one of the districts.
    """
    records = _of_the_ask(evaluation, ask)
    currency = record_currency(records, evaluation.terms.on, evaluation.terms.staleness_months)
    records = records.assign(reason=currency["reason"])[currency["counts"]].reset_index(drop=True)
    areas = evaluation.directory.service_areas
    pairs = lads_reached(records, areas)
    here = pairs[np.isin(pairs["lad"], inside)]
    whole = set(here.loc[says_none_in_the_whole(evaluation.directory)[here["row"].to_numpy()], "service"])
    by_record = here.groupby("service")
    found = records.iloc[np.unique(here["service"])].assign(
        row=by_record["row"].min().to_numpy(), lads=by_record["lad"].nunique().to_numpy()
    )
    found["reason"] = found["reason"].mask(~found.index.isin(whole) & found["reason"].eq("current"), OF_A_PART)
    found["counts"] = found["reason"].eq("current")
    contradicted = _with_a_service(evaluation, ask, found, here)
    return found.assign(overruled=found["counts"] & contradicted)


def why_it_counts_or_not(by: str, as_of: str, reason: str, overruled: bool) -> str:
    """Say who checked and when, both in words, and why that does not count where it does not; as ``declarations_among`` found."""
    said = f"checked by {by}, {as_of}"
    if overruled:
        return f"{said}; {OVERRULED}"
    why = {"current": "", "stale": _TOO_OLD, OF_A_PART: "of a part of the area only"}
    said_why = why[reason] if reason in why else f"it does not count, because {REASONS[reason]}"
    return f"{said}, {said_why}" if said_why else said


def _of_the_ask(evaluation: Evaluation, ask: Ask) -> pd.DataFrame:
    """Return the records that there is none, of the side and for any cell of an ask."""
    records = evaluation.directory.declarations
    asked = answers_for(records, ask.side)
    for word, column in ((ask.risk, "risk_levels"), (ask.community, "communities")):
        if word != ANY:
            asked &= records[column].map(lambda stated, word=word: not stated or word in stated).astype(bool)
    if ask.intervention != ANY:
        asked &= records["intervention"].eq(ask.intervention)
    return records[asked]


def _with_a_service(evaluation: Evaluation, ask: Ask, found: pd.DataFrame, here: pd.DataFrame) -> NDArray[np.bool_]:
    """Say of each declaration whether a service answers for a cell of it that is asked about, where it names a district."""
    if found.empty:
        return np.zeros(0, dtype=bool)
    served = status_cube(evaluation) > Status.NOT_FOR_THEM
    risk, community, _ = ask.cell
    said = []
    for position, service in enumerate(found.index):
        lads = here["lad"].to_numpy()[here["service"].eq(service)]
        risks, communities, intervention = cells_declared(found.iloc[position])
        if risk:
            risks = risks[risks == risk]
        if community:
            communities = communities[communities == community]
        said.append(bool(served[np.ix_(lads, risks, communities, intervention)].any()))
    return np.array(said, dtype=bool)
