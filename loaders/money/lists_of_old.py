"""Lists of money that were published as CSV, before a version held its awards: read as awards all the same."""

from datetime import date
from io import StringIO
from types import MappingProxyType

import pandas as pd

from coverage.money.award import Award
from loaders.intake.decisions import Decisions
from loaders.intake.money_on_record.as_awards import awards_of_money
from loaders.intake.understanding.words import Vocabulary, WordReader

PART = "money"
"""What such a list is called among the texts of a version."""
_NO_WORDS: Vocabulary = MappingProxyType({})
_DAYS = ("awarded_from", "awarded_to", "starts", "ends")


def awards_of_old_list(text: str, name: str) -> tuple[Award, ...]:
    """Read the rows of a list; ``name`` is what it was published as. What was not known stands there in words."""
    written = pd.read_csv(StringIO(text), dtype="str", keep_default_na=False)
    frame = written.assign(
        row=written["row"].astype(int),
        amount_gbp=pd.to_numeric(written["amount_gbp"], errors="coerce"),
        regrant=written["regrant"].eq("True"),
        **{column: pd.Series(list(map(_day, written[column])), dtype="object") for column in _DAYS},
    )
    return awards_of_money(frame, name, (), WordReader(Decisions(), _NO_WORDS))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text[:1].isdigit() else None
