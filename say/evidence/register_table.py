"""The evidence register as a table, what of it is wanted, and the questions on which sources disagree."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pandas as pd

from say.evidence.claim import ABOUT, Claim
from say.text import holds_words

HEADINGS = {
    "about": "About",
    "says": "What is claimed",
    "figure": "Figure",
    "place": "Where",
    "period": "Of when",
    "graded": "How it was measured",
    "source": "Source",
    "where_in_it": "Where in it",
    "reviewed": "Looked at",
    "used_in": "Used in",
    "url": "Address",
}
REGISTER_ALONE = "this register alone"
NOT_NOTED = "not noted"
_OTHER_WORDS = ("figure", "place", "period", "graded", "source", "where_in_it")


def claims_wanted(claims: Iterable[Claim], about: str, grade: str, words: str) -> list[Claim]:
    """Keep the claims about one thing, of one grade ("" for any), that hold every one of some words, in any case."""
    return [
        one
        for one in claims
        if about in ("", one.about)
        and grade in ("", one.grade)
        and holds_words(f"{one.says} {one.figure} {one.place} {one.period} {one.source}", words)
    ]


def claims_as_table(claims: Iterable[Claim], screens: dict[str, str]) -> pd.DataFrame:
    """Lay claims out as people read them, indexed by key; ``screens`` are the names of the screens by key."""
    rows = {
        one.key: {
            HEADINGS["about"]: ABOUT[one.about],
            HEADINGS["says"]: one.says,
            **{HEADINGS[name]: getattr(one, name) or NOT_NOTED for name in _OTHER_WORDS},
            HEADINGS["reviewed"]: one.reviewed,
            HEADINGS["used_in"]: ", ".join(screens[key] for key in one.used_in) or REGISTER_ALONE,
            HEADINGS["url"]: one.url or NOT_NOTED,
        }
        for one in claims
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(HEADINGS.values())).rename_axis("claim")


def open_questions(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The questions that more than one claim answers, each with its claims, in the order of the register."""
    answers = Counter(one.question for one in claims if one.question)
    return {question: [one for one in claims if one.question == question] for question, n in answers.items() if n > 1}


def side_by_side(claims: Sequence[Claim]) -> pd.DataFrame:
    """The claims that answer one question, to be read beside each other."""
    names = ("figure", "says", "graded", "place", "period", "source")
    return pd.DataFrame(
        [[getattr(one, name) for name in names] for one in claims], columns=[HEADINGS[n] for n in names]
    )
