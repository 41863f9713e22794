"""What changed from each edition of a directory to the next, in words and by area: as a table and as an Atom file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

import pandas as pd

from coverage.directory import Directory
from coverage.directory_changes import Changes, changes_between
from coverage.remarks import StandardCheck
from coverage.standards.checked import CHOICES_OF_VERDICT
from coverage.standards.standards import STANDARDS
from geo.areas import area_name
from say.coverage.directory_changes_in_words import changes_by_area, changes_in_words
from say.numbers import count, day
from say.text import listing, plain_line

LEVEL = "pfa"
"""The level whose areas a log names."""
NOWHERE = "Nowhere"
COLUMNS = {
    "edition": "Edition",
    "published": "Published",
    "by": "By",
    "where": "Where the status may differ",
    "codes": "GSS codes",
    "sentence": "What was said before, and is said now",
}
"""What a table of a log tells, by the heading it has."""


@dataclass(frozen=True)
class Edition:
    """One edition of a directory: what it is called ("Version 3"), when it came out, by whom and why; "" where nobody says."""

    name: str
    published: datetime
    by: str
    why: str
    directory: Directory


@dataclass(frozen=True)
class Entry:
    """What an edition changed in the one before it."""

    edition: Edition
    before: Edition
    changes: Changes

    @property
    def title(self) -> str:
        """The edition, and in a few words what it changed: "Version 3: 2 added, 1 altered"."""
        found = self.changes
        parts = ((found.added, "added"), (found.ended, "ended or no longer listed"), (found.altered, "altered"))
        counted = [f"{len(services):,} {what}" for services, what in parts if services]
        counted += [count(len(self.checks), "check of a standard", "checks of standards")] if self.checks else []
        return f"{self.edition.name}: {listing(counted) or 'the same services as before'}"

    @property
    def heading(self) -> str:
        """The edition, when it came out and by whom."""
        by = f", by {plain_line(self.edition.by)}" if self.edition.by else ""
        return f"{self.edition.name}, {day(self.edition.published)}{by}"

    @property
    def differs(self) -> bool:
        """Whether anything was changed."""
        return bool(self.changes.added or self.changes.ended or self.changes.altered or self.checks)

    @property
    def checks(self) -> tuple[tuple[StandardCheck, bool], ...]:
        """The checks of standards that only one of the two editions has, each with whether it is new."""
        before, now = (
            {one.key: one for one in edition.directory.standards_checked} for edition in (self.before, self.edition)
        )
        gone = ((before[key], False) for key in before.keys() - now.keys())
        new = ((now[key], True) for key in now.keys() - before.keys())
        return tuple(sorted((*new, *gone), key=lambda found: (area_name(found[0].area_code), found[0].standard)))

    @property
    def sentences(self) -> list[str]:
        """How many services were added, ended and altered, and where the status may differ; and how many checks of standards."""
        told = changes_in_words(self.changes, LEVEL)
        parts = [(sum(new == wanted for _, new in self.checks), what) for wanted, what in _OF_CHECKS.items()]
        return [*told, *(f"{count(n, 'check of a standard', 'checks of standards')} {what}." for n, what in parts if n)]

    @property
    def areas(self) -> tuple[str, ...]:
        """The codes of the areas where the status may differ, by the name of the area."""
        checked = {one.area_code for one, _ in self.checks}
        return tuple(sorted({*self.changes.areas(LEVEL), *checked}, key=area_name))

    def by_area(self, code: str = "") -> pd.DataFrame:
        """Say every change, or those that may show in one area, as ``changes_by_area``; then what was checked of standards."""
        table = changes_by_area(self.changes, LEVEL, code)
        wanted = [(one, new) for one, new in self.checks if code in ("", one.area_code)]
        rows = [(area_name(one.area_code), one.area_code, _check_in_words(one, new)) for one, new in wanted]
        return pd.concat([table, pd.DataFrame(rows, columns=table.columns)], ignore_index=True) if rows else table


_OF_CHECKS = {True: "added", False: "no longer listed"}
"""Whether a check of a standard is new: what is said of it, and of several."""


def _check_in_words(one: StandardCheck, new: bool) -> str:
    """Say that a check of a standard is new, or gone: which standard, how it stands, and who checked."""
    stands = f"{CHOICES_OF_VERDICT[one.verdict]}{f' ({plain_line(one.only)})' if one.only else ''}"
    said = f"“{STANDARDS[one.standard].label}”, {stands}, checked by {plain_line(one.checked_by)}"
    return f"{said}: {_OF_CHECKS[new]}."


def change_log(editions: Sequence[Edition]) -> tuple[Entry, ...]:
    """Compare each edition with the one before it: editions from the first to the last, the log from the last to the first."""
    return tuple(
        Entry(later, earlier, changes_between(earlier.directory, later.directory))
        for earlier, later in pairwise(editions)
    )[::-1]


def change_log_table(log: Sequence[Entry], code: str = "") -> pd.DataFrame:
    """Say every change of a log, the last edition first.

    Returns
    -------
    pandas.DataFrame
        A row for each sentence, under ``COLUMNS``; only what may show in an area, where its code is given.
    """
    return pd.DataFrame(list(_rows(log, code)), columns=list(COLUMNS.values()))


def _rows(log: Sequence[Entry], code: str) -> Iterator[tuple[str, ...]]:
    for entry in log:
        edition = entry.edition
        for where, codes, sentence in entry.by_area(code).itertuples(index=False):
            yield edition.name, day(edition.published), edition.by, where or NOWHERE, codes, sentence
