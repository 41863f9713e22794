"""The answer of a plan: what it came to and on what it rests, for screens, files, the command line and saved work alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from cohorts.model.summary import Interval
from coverage.export import Provenance

NOT_STANDARDS = ("cost_not_published", "there_not_known", "there_ends")
"""Warnings of what the data do not say, which no plan can help."""
TABLES = ("years", "areas", "area_years", "area_year_lines", "risks", "line_years", "sensitivity")
"""The tables of an answer, in the order of its files."""
Entry = Mapping[str, Any]
"""A record as JSON holds it, but that a number of an interval that is not known is NaN."""


@dataclass(frozen=True)
class PlanAnswer:
    """What a plan came to, worked out with today's data or read from a file; never to be mutated.

    Attributes
    ----------
    name
        Of the plan; text of a user's.
    asked
        Budget, years and rule in a few words.
    level, risk_levels
        Of its areas; and those that its lines for people who cause harm serve, in order.
    provenance
        What a file of the whole answer says of itself.
    on, checksum
        The date of its directory (ISO), and the checksum; "" where none was used.
    scenario
        The JSON document that runs again to the same numbers.
    cards, warnings
        Sentences by name, "" where there is nothing to say; those of invented data say so.
    proof
        How good an optimised answer is, with ``words``; None for other rules.
    people_reached, gbp_per_person
        Over all years; what their places cost for each of them.
    figures
        ``years areas areas_without budget_gbp cohort leftover_gbp``, and ``places_low _median _high``: of all years and lines,
        which answers that were saved before these were kept do not have.
    statuses
        What each key of a status says of the people who live there.
    lines
        Of each line ``key label intervention community risk_levels gbp leftover_gbp areas_there_not_known``.
    lotteries, outcomes
        By the key of a line, as ``PlanLottery`` and ``Outcome``, with the sentences that say why a number is not known and what
        an avoided cost is a share of. Worked out when they are read.
    tables
        By the names of ``TABLES``, worked out when they are read; unknown is NaN.
    """

    name: str
    asked: str
    level: str
    risk_levels: tuple[str, ...]
    provenance: Provenance
    on: str
    checksum: str
    scenario: Entry
    cards: Mapping[str, str]
    warnings: Mapping[str, str]
    proof: Entry | None
    people_reached: Interval
    gbp_per_person: Interval
    figures: Mapping[str, float]
    statuses: Mapping[str, str]
    lines: tuple[Entry, ...]
    lotteries: Mapping[str, Entry]
    outcomes: Mapping[str, Entry]
    tables: Mapping[str, pd.DataFrame]

    @property
    def invented(self) -> bool:
        """Whether invented data are behind it."""
        return self.provenance.invented

    @property
    def edition(self) -> dict[str, str]:
        """What it rests on, by name: ``directory edition checksum on assumptions``."""
        about = self.provenance
        return {
            "directory": about.directory,
            "edition": about.edition,
            "checksum": self.checksum,
            "on": self.on,
            "assumptions": about.assumptions,
        }

    @property
    def line_labels(self) -> dict[str, str]:
        """What each line is called, by its key."""
        return {line["key"]: line["label"] for line in self.lines}

    @property
    def proof_in_words(self) -> str:
        """How good an optimised answer is; "" for other rules."""
        return str(self.proof["words"]) if self.proof else ""

    @property
    def said(self) -> list[str]:
        """All that it says: its cards, and how good an optimised answer is."""
        return [sentence for sentence in (*self.cards.values(), self.proof_in_words) if sentence]

    @property
    def falls_short(self) -> list[str]:
        """The warnings of standards that the plan falls short of, a sentence each."""
        return [sentence for name, sentence in self.warnings.items() if name not in NOT_STANDARDS]

    @property
    def not_said(self) -> list[str]:
        """The warnings of what the data do not say: no standard, a sentence each."""
        return [sentence for name, sentence in self.warnings.items() if name in NOT_STANDARDS]
