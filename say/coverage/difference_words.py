"""Two records side by side, one directory on two dates or two directories on one date, and what differs, in words."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from coverage.ask import Ask
from coverage.directory import Directory
from geo.levels import LEVELS
from say.coverage.asked import subject
from say.coverage.directory_words import in_a_sentence
from say.numbers import day, people, per_cents
from say.provenance import Basis, asked_in_words, basis_of
from say.terms import english
from say.text import listing, plain_line, with_capital

LONGEST_NAME = 80
OLD_IS_NOT_CLOSED = "A record that grows old is not a service that closes."
LISTED_IS_NOT_PROVIDED = "More on record in one directory is not more provision."
_IN_WORDS = {"less": "less", "more": "more", "both": "less in some districts and more in others"}


@dataclass(frozen=True)
class Side:
    """One side of a comparison: a directory, and what is asked of it on a date."""

    directory: Directory
    ask: Ask


@dataclass(frozen=True)
class Comparison:
    """What is compared. Two dates stand in the order of time; of two directories the one in use stands first."""

    before: Side
    after: Side

    @property
    def of_dates(self) -> bool:
        """Whether one directory is compared on two dates."""
        return self.before.directory.checksum == self.after.directory.checksum

    @property
    def invented(self) -> bool:
        """Whether either side is invented: then all that is said of them is."""
        return self.before.directory.invented or self.after.directory.invented

    @property
    def names(self) -> tuple[str, str]:
        """The sides as a sentence names them: "on 22 November 2026", "in the published record"."""
        before, after = (self._name(side) for side in (self.before, self.after))
        return before, after

    def _name(self, side: Side) -> str:
        if self.of_dates:
            return f"on {day(side.ask.terms.on)}"
        return f"in {plain_line(in_a_sentence(side.directory))[:LONGEST_NAME]}"


def difference_sentence(table: pd.DataFrame, comparison: Comparison, level: str) -> str:
    """Say in how many areas there is more or less on record, and how many people live in the districts concerned.

    Parameters
    ----------
    table
        ``difference_of`` the comparison at the level.
    comparison
        What is compared.
    level
        ``lad utla pfa region``.
    """
    before, after = comparison.before, comparison.after
    on = after.ask.terms.on
    later = ", if nothing is updated," if on > date.today() else ""
    other = f"on {day(before.ask.terms.on)}" if comparison.of_dates else in_a_sentence(before.directory)
    areas = f"{len(table)} {LEVELS[level].many}"
    found = [(words, table[table["change"] == change], change) for change, words in _IN_WORDS.items()]
    parts = [(words, len(here), homes_of_change(here, change)) for words, here, change in found if len(here)]
    about = f"This compares what is on record: {subject(before.ask)}."
    shows = f"On {day(on)}{later} {in_a_sentence(after.directory)} shows"
    if not parts:
        return f"{about} {shows} the same as {other} in all {areas}."
    (first, number, homes), *rest = parts
    said = [about, f"{shows} {first} than {other} in {number} of {areas}.", f"That concerns {homes}."]
    said += [f"It shows {words} in {count}, which concerns {home}." for words, count, home in rest]
    return " ".join([*said, OLD_IS_NOT_CLOSED if comparison.of_dates else LISTED_IS_NOT_PROVIDED])


def homes_of_change(here: pd.DataFrame, change: str) -> str:
    """Say how many people live in the districts of some areas with one ``change`` for which it holds."""
    if change == "both":
        more, less = (people((here[f"share_{one}"] * here["people"]).sum()) for one in ("more", "less"))
        return f"districts home to {more} with more, to {less} with less"
    return f"districts home to {people((here[f'share_{change}'] * here['people']).sum())}"


def area_difference_sentence(row: pd.Series, comparison: Comparison) -> str:
    """Say of one area what is on record before and after, and for which share of its people that differs."""
    before, after = comparison.names
    was, now = (english().status(row[f"status_{when}"], row[f"extent_{when}"]) for when in ("before", "after"))
    said = f"In {row['area_name']}: {was} {before}. {with_capital(now)} {after}. That is about {subject(comparison.before.ask)}."
    changes = ("less", "more", "same")
    shares = dict(zip(changes, per_cents([float(row[f"share_{change}"]) for change in changes]), strict=True))
    parts = [
        f"{shares[change]} of people live where there is {change} on record"
        for change in ("less", "more")
        if row[f"share_{change}"] > 0
    ]
    return f"{said} {with_capital(listing(parts))}." if parts else f"{said} No district differs."


def basis_of_comparison(comparison: Comparison, assumptions: str) -> Basis:
    """Return what a difference rests on: both dates, or both directories with their editions."""
    before, after = comparison.before, comparison.after
    one = basis_of(before.directory, before.ask, assumptions)
    if not comparison.of_dates:
        both = f"{one.directory}, {one.edition}; compared with {after.directory.title}"
        return replace(one, directory=both, edition=after.directory.edition, invented=comparison.invented)
    dates = f"{day(before.ask.terms.on)} against {day(after.ask.terms.on)}"
    return replace(one, asked=asked_in_words(before.ask, dates))
