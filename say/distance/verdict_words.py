"""What can be said of access, in words: near enough, near but full, and what is not known."""

from collections.abc import Mapping

from coverage.access.verdicts import Judged, Verdict
from coverage.distance.span import Span
from say.estimate import PER_CENT, Estimate
from say.numbers import exact
from say.terms import ENGLISH, terms_file

VERDICTS = {one: terms_file(ENGLISH)["access"][one.key] for one in sorted(Verdict, reverse=True)}
"""The best first; of a place, as it reads behind "is"."""


ROOM_OF_ANY = (
    "Places of different kinds of work are not added up, so with any kind whether a place is full is not known."
)


def verdict_sentences(shares: Mapping[Verdict, Span], by: Judged) -> list[str]:
    """Say for what share of people a place is what, each with its range, and by what that is judged; none of what nobody has."""
    return [*shares_in_words(shares), *judged_in_words(by)]


def shares_in_words(shares: Mapping[Verdict, Span]) -> list[str]:
    """Say for what share of people a place is what, each with its range."""
    return [
        f"For {Estimate(*shares[one], PER_CENT)} of people {_of_place(one, words)}."
        for one, words in VERDICTS.items()
        if shares[one].high > 0
    ]


def judged_in_words(by: Judged) -> list[str]:
    """Say what near and full mean."""
    return [
        f"Near is within {exact(by.near_minutes)} minutes.",
        f"Full is fewer places a year within reach than {exact(by.enough)} for each person who would need one.",
    ]


def _of_place(one: Verdict, words: str) -> str:
    return "how near a place is, is not known" if one is Verdict.NOT_KNOWN else f"the nearest place is {words}"
