"""The patchwork: every area by every kind of work and community, with what is on record there, near and wide.

Statuses, extents and counts are those of ``coverage_table`` for the same ask; a test holds that.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from coverage.ask import Ask
from coverage.cube import service_counts, status_cube
from coverage.evaluation import Evaluation
from coverage.extent import area_positions, best_status, people_by_status_in
from coverage.local_records import ends_soon, local_pairs
from coverage.matching import StatusArray
from coverage.patchwork_columns import Column
from coverage.vocabulary import NOT_LOCAL, Status

_LOCAL_KEYS = [status.key for status in Status if status > NOT_LOCAL]


def patchwork(by_side: Mapping[str, Evaluation], columns: Sequence[Column], risk: str, level: str) -> pd.DataFrame:
    """Lay out every area of a level by some columns.

    Parameters
    ----------
    by_side
        The same directory on the same terms, evaluated for each side that a column is of.
    columns
        As ``patchwork_columns`` gives them.
    risk
        A risk level, or *any*; it holds for every column.
    level
        ``lad utla pfa region``.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code`` and ``column`` (its key), area by area: ``status extent districts districts_of share`` as in
        ``best_status``; ``share_<status>`` (of people, 0 to 1); ``services`` (distinct records that answer, near or wide);
        ``local`` (bool: a record names the area or a part of it); ``local_services`` (how many do); ``current`` (bool: one of
        those is current, whether or not it states its risk level); ``ends`` (the first day within a year on which one of those
        ends or its money runs out; NaT where none is known to); ``records`` (tuple: what those are called).
    """
    codes, area = area_positions(level)
    asks = [column.ask(risk, by_side[column.side].terms) for column in columns]
    index = pd.MultiIndex.from_product([codes, [column.key for column in columns]], names=["area_code", "column"])
    table = _statuses(by_side, asks, area, len(codes)).set_axis(index)
    local = _local(by_side, asks, area).reindex(range(len(table)))
    return table.assign(
        services=_services(by_side, asks, area, len(codes)),
        local=table["status"].isin(_LOCAL_KEYS),
        local_services=local["records"].map(len, na_action="ignore").fillna(0).to_numpy(dtype=int),
        current=local["current"].eq(True).to_numpy(),
        ends=local["ends"].to_numpy(),
        records=local["records"].map(lambda names: names if isinstance(names, tuple) else ()).to_numpy(),
    )


def status_of_asks(by_side: Mapping[str, Evaluation], asks: Sequence[Ask]) -> StatusArray:
    """Return the status of every LAD by every ask, ``LAD × ask``, from the same directory evaluated for each side asked about."""
    cubes = {side: status_cube(one) for side, one in by_side.items()}
    return np.stack([cubes[ask.side][(slice(None), *ask.cell)] for ask in asks], axis=1)


def _statuses(
    by_side: Mapping[str, Evaluation], asks: Sequence[Ask], area: NDArray[np.int64], areas: int
) -> pd.DataFrame:
    """Return ``best_status`` and the share of people of each status, of every area by every ask, area by area."""
    status = status_of_asks(by_side, asks)
    position = area[:, None] * len(asks) + np.arange(len(asks))
    counts = people_by_status_in(status, position, areas * len(asks))
    people = counts.filter(like="people_")
    shares = people.div(people.sum(axis=1), axis=0).rename(columns=lambda name: name.replace("people_", "share_"))
    return best_status(counts).join(shares)


def _services(
    by_side: Mapping[str, Evaluation], asks: Sequence[Ask], area: NDArray[np.int64], areas: int
) -> NDArray[np.int32]:
    """Count the records that answer in every area for every ask, area by area."""
    counts = {side: service_counts(one, area, areas) for side, one in by_side.items()}
    return np.stack([counts[ask.side][(slice(None), *ask.cell)] for ask in asks], axis=1).ravel()


def _local(by_side: Mapping[str, Evaluation], asks: Sequence[Ask], area: NDArray[np.int64]) -> pd.DataFrame:
    """Return ``current ends records`` of the local records, by position, where there are any."""
    ends = {side: ends_soon(one).to_numpy() for side, one in by_side.items()}
    called = {side: one.services["service_name"].to_numpy() for side, one in by_side.items()}
    found = []
    for number, ask in enumerate(asks):
        pairs = local_pairs(by_side[ask.side], ask)[["service", "lad", "current"]]
        service = pairs["service"].to_numpy()
        position = area[pairs["lad"].to_numpy()] * len(asks) + number
        found.append(pairs.assign(at=position, ends=ends[ask.side][service], name=called[ask.side][service]))
    pairs = pd.concat(found, ignore_index=True)
    each_once = pairs.drop_duplicates(["at", "service"]).groupby("at")["name"]
    return pairs.groupby("at").agg({"current": "any", "ends": "min"}).assign(records=each_once.agg(tuple))


def local_kinds(table: pd.DataFrame, columns: Sequence[Column]) -> pd.Series:
    """Count for each area the kinds of work on record locally, in the whole or a part of it; each side of a kind for itself.

    Returns
    -------
    pandas.Series
        Whole numbers by ``area_code``, in the order of the table.
    """
    kinds = [column.key for column in columns if column.is_kind]
    counted: pd.Series = table["local"].unstack("column")[kinds].sum(axis=1).astype(int)
    return counted.reindex(table.index.unique("area_code"))


def areas_on_record(table: pd.DataFrame) -> pd.DataFrame:
    """Count for each column the areas with a local record, and those with a current one: ``local current``, by ``column``."""
    return table.groupby("column", sort=False)[["local", "current"]].sum().astype(int)
