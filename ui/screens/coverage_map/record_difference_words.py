"""A difference between two records in words, with its caveat."""

from datetime import date

import pandas as pd

from geo.levels import LEVELS
from say.coverage.asked import subject
from say.numbers import day, people, per_cents
from say.terms import english
from say.text import listing, with_capital
from ui.screens.coverage_map.record_difference import Comparison
from ui.state.directory_in_use import in_a_sentence

OLD_IS_NOT_CLOSED = "A record that grows old is not a service that closes."
LISTED_IS_NOT_PROVIDED = "More on record in one directory is not more provision."
_IN_WORDS = {"less": "less", "more": "more", "both": "less in some districts and more in others"}


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
    parts = [(words, len(here), _homes(here, change)) for words, here, change in found if len(here)]
    about = f"This compares what is on record: {subject(before.ask)}."
    shows = f"On {day(on)}{later} {in_a_sentence(after.directory)} shows"
    if not parts:
        return f"{about} {shows} the same as {other} in all {areas}."
    (first, number, homes), *rest = parts
    said = [about, f"{shows} {first} than {other} in {number} of {areas}.", f"That concerns {homes}."]
    said += [f"It shows {words} in {count}, which concerns {home}." for words, count, home in rest]
    return " ".join([*said, OLD_IS_NOT_CLOSED if comparison.of_dates else LISTED_IS_NOT_PROVIDED])


def _homes(here: pd.DataFrame, change: str) -> str:
    """Say how many people live in the districts that differ."""
    if change == "both":
        more, less = (people((here[f"share_{one}"] * here["people"]).sum()) for one in ("more", "less"))
        return f"districts home to {more} with more, to {less} with less"
    return f"districts home to {people((here[f'share_{change}'] * here['people']).sum())}"


def area_difference_sentence(row: pd.Series, comparison: Comparison) -> str:
    """Say of one area what is on record before and after, and for which share of its people that differs."""
    before, after = comparison.names
    was, now = (
        english().status(row[f"status_{when}"], row[f"extent_{when}"]) for when in ("before", "after")
    )
    said = f"In {row['area_name']}: {was} {before}. {with_capital(now)} {after}. That is about {subject(comparison.before.ask)}."
    changes = ("less", "more", "same")
    shares = dict(zip(changes, per_cents([float(row[f"share_{change}"]) for change in changes]), strict=True))
    parts = [
        f"{shares[change]} of people live where there is {change} on record"
        for change in ("less", "more")
        if row[f"share_{change}"] > 0
    ]
    return (
        f"{said} {listing(parts)[:1].upper()}{listing(parts)[1:]}."
        if parts
        else f"{said} No district differs."
    )
