"""What a directory knows of the areas of a round before anybody answers: its records there, and the cells that are empty."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import compress, product

import numpy as np
import pandas as pd

from coverage.ask import Terms
from coverage.asking.on_record import on_record
from coverage.directory import Directory
from coverage.one_area import evaluate_both_sides
from coverage.reaching import lad_positions, lads_reached
from coverage.rounds.collection import Question
from coverage.vocabulary import Status
from geo.levels import Reach

Cell = tuple[str, Question]
"""An area by its GSS code, and a question."""


@dataclass(frozen=True)
class Known:
    """By area, the rows of ``Directory.services`` that it is shown to confirm; by cell, the status on record.

    ``declared`` and ``nothing_known`` are the cells that ``on_record`` finds so.
    """

    records: dict[str, pd.DataFrame]
    statuses: dict[Cell, Status]
    declared: frozenset[Cell]
    nothing_known: frozenset[Cell]

    def unknown(self, area: str) -> list[Question]:
        """The questions that nothing on record answers for an area."""
        return [question for at, question in self.statuses if at == area and self.is_unknown((at, question))]

    def is_unknown(self, cell: Cell) -> bool:
        """Whether nothing on record answers: no record that names the area, and nobody said that they checked."""
        return cell in self.nothing_known

    @property
    def cells_unknown(self) -> int:
        """How many cells nothing answers."""
        return len(self.nothing_known)


def known_of(directory: Directory, areas: Iterable[str], questions: Iterable[Question], terms: Terms) -> Known:
    """Say what a directory knows of some areas.

    Parameters
    ----------
    directory
        Its confidential records are in no list: which parts they serve may not be told.
    areas
        GSS codes of any level; of each the best status of its districts counts.
    questions
        What is asked. Each is read for the side that its kind of work is usually for.
    terms
        On which day, and how old a record may be.
    """
    areas, questions = tuple(areas), tuple(questions)
    asks = [one.asked_on(terms) for one in questions]
    found = on_record(evaluate_both_sides(directory, terms), asks, map(lad_positions, areas))
    cells = list(product(areas, questions))
    return Known(
        records=_records(directory, areas, {one.intervention for one in questions}),
        statuses={cell: Status(best) for cell, best in zip(cells, found.best.ravel().tolist(), strict=True)},
        declared=frozenset(compress(cells, found.declared.ravel())),
        nothing_known=frozenset(compress(cells, found.unknown.ravel())),
    )


def _records(directory: Directory, areas: tuple[str, ...], kinds: set[str]) -> dict[str, pd.DataFrame]:
    services = directory.records_of_services
    wanted = services["intervention"].isin(kinds) & ~services["confidential"] & services["status"].ne("ended")
    services = services[wanted].reset_index(drop=True)
    pairs = lads_reached(services, directory.service_areas)
    near = pairs[pairs["reach"] > Reach.WIDER]
    by_lad = near.groupby("lad")["service"].unique()
    found = {}
    for area in areas:
        here = [by_lad[lad] for lad in lad_positions(area) if lad in by_lad.index]
        found[area] = services.iloc[np.unique(np.concatenate(here)) if here else []]
    return found
