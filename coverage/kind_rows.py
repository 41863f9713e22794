"""One area, kind of work by kind of work: what it has, what stands beside it, and in which order a reader wants that.

First what is on record there, then what most others have; apart, kinds that few have, and those of a region or the nation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import WhoHas, usual_side, who_has
from coverage.records import SAYING_NONE, is_current
from coverage.vocabulary import NOT_LOCAL, STATUS_OF_KEY, Status
from geo.levels import Reach

NEAR = (Reach.LOCAL.key, Reach.FORCE.key)
MOST_ROWS = 8
FEWEST_MISSING = 2
"""So many kinds that others have and it lacks are shown, however many are on record."""


@dataclass(frozen=True)
class KindRow:
    """One kind of work in one area.

    Attributes
    ----------
    kind
        A key of ``INTERVENTIONS``.
    status, extent, districts, districts_of, share
        As in ``coverage.extent.best_status``.
    records
        The records of the kind that answer there, best first: rows of ``records_among``.
    declared
        What was declared of the kind there: the rows of ``records_among`` that say there is none, too old ones among them.
    near, everywhere
        Who has it, among the areas most like it or those it is made of (None: there are none), and among all of its level.
    """

    kind: str
    status: Status
    extent: str
    districts: int
    districts_of: int
    share: float
    records: pd.DataFrame
    declared: pd.DataFrame
    near: WhoHas | None
    everywhere: WhoHas

    @property
    def side(self) -> str:
        """Whom the kind is read for: a key of ``SIDES``."""
        return usual_side(self.kind)

    @property
    def is_local(self) -> bool:
        """Whether a record names the area or a part of it."""
        return self.status > NOT_LOCAL

    @property
    def is_wider_only(self) -> bool:
        """Whether no area has it on a record of its own, and a wider service reaches here."""
        return self.status is Status.WIDER_ONLY and not self.everywhere.either


@dataclass(frozen=True)
class KindRows:
    """All kinds of work in one area: those to show, those that few have, and those that only a region or the nation runs."""

    shown: tuple[KindRow, ...]
    few_have: tuple[KindRow, ...]
    wider_only: tuple[KindRow, ...]

    @property
    def all(self) -> tuple[KindRow, ...]:
        """Every row."""
        return (*self.shown, *self.few_have, *self.wider_only)

    def for_side(self, side: str) -> "KindRows":
        """Keep the kinds that are read for one side, in their order."""
        shown, few_have, wider_only = (
            tuple(row for row in rows if row.side == side) for rows in (self.shown, self.few_have, self.wider_only)
        )
        return KindRows(shown, few_have, wider_only)

    @property
    def local(self) -> tuple[KindRow, ...]:
        """Kinds on a record that names the area or a part of it."""
        return tuple(row for row in self.all if row.is_local)

    @property
    def missing(self) -> tuple[KindRow, ...]:
        """Kinds that some area has and this one lacks, those first that most of the areas beside it have."""
        lacks = [row for row in self.all if not row.is_local and row.everywhere.either]
        return tuple(sorted(lacks, key=_most_others_first))

    @cached_property
    def local_records(self) -> pd.DataFrame:
        """The records that name the area, a part of it, its county or its force, of all kinds."""
        records = pd.concat([row.records for row in self.all], ignore_index=True)
        return records[records["reach"].isin(NEAR)]

    @property
    def current_records(self) -> int:
        """How many of those are current."""
        return int(is_current(self.local_records).sum())


def kind_rows(
    here: Mapping[str, pd.DataFrame],
    records: pd.DataFrame,
    near: tuple[Mapping[str, pd.DataFrame], Sequence[str]] | None,
    everywhere: tuple[Mapping[str, pd.DataFrame], Sequence[str]],
) -> KindRows:
    """Set every kind of work of one area beside who else has it.

    Parameters
    ----------
    here
        ``kinds_of_work`` of the area alone.
    records
        ``records_among`` its districts, each kind for its usual side.
    near, everywhere
        ``kinds_of_work`` at a level, and the codes of the areas to count there.
    """
    answering = _of_each_kind(records[records["role"].eq("answers")])
    declared = _of_each_kind(records[records["role"].isin(SAYING_NONE)])
    best = {kind: found.to_dict("records")[0] for kind, found in here.items()}
    rows = [
        KindRow(
            kind=kind,
            status=STATUS_OF_KEY[best[kind]["status"]],
            extent=best[kind]["extent"],
            districts=best[kind]["districts"],
            districts_of=best[kind]["districts_of"],
            share=best[kind]["share"],
            records=answering[kind],
            declared=declared[kind],
            near=who_has(near[0][kind], near[1]) if near else None,
            everywhere=who_has(everywhere[0][kind], everywhere[1]),
        )
        for kind in INTERVENTIONS
    ]
    return _in_order(rows)


def _of_each_kind(records: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the records of each kind. Kinds without any share one table: one of each would be most of what a server keeps."""
    found, none = dict(iter(records.groupby("intervention", sort=False))), records.iloc[:0]
    return {kind: found.get(kind, none) for kind in INTERVENTIONS}


def _in_order(rows: list[KindRow]) -> KindRows:
    local = sorted((row for row in rows if row.is_local), key=lambda row: (-row.status, -row.everywhere.either))
    wider_only = tuple(row for row in rows if row.is_wider_only)
    missing = sorted((row for row in rows if not row.is_local and not row.is_wider_only), key=_most_others_first)
    room = max(MOST_ROWS - len(local), FEWEST_MISSING)
    others_have = [row for row in missing if row.everywhere.either]
    shown = (*local, *others_have[:room])
    return KindRows(shown, tuple(row for row in missing if row not in shown[len(local) :]), wider_only)


def _most_others_first(row: KindRow) -> tuple[int, int]:
    return -(row.near.either if row.near else 0), -row.everywhere.either
