"""The gaps of one area in words: what no record that names it states. What is not on record is never said to be none."""

import pandas as pd

from coverage.ask import Ask
from coverage.communities import COMMUNITIES
from coverage.vocabulary import RISK_LEVELS, Status
from say.text import listing


def gaps_in_words(gaps: pd.Series, ask: Ask) -> str:
    """Say for which risk levels and communities no record that names an area is, and for which a wider one is; "" where none.

    What is not on record is never said to be none.

    Parameters
    ----------
    gaps
        The area's row of ``gaps_table``.
    ask
        Only records led by and for a community, or quality-assured, may be asked for: the sentence says so.
    """
    record = "quality-assured record" if ask.terms.quality_assured_only else "record"
    whom = "led by and for" if ask.terms.by_and_for_only else "for"
    risks = [label.lower() for word, label in RISK_LEVELS.items() if gaps[f"{word}_gap"]]
    missing = [word for word in COMMUNITIES if gaps[f"{word}_gap"]]
    wider = [word for word in missing if gaps[f"{word}_status"] == Status.WIDER_ONLY.key]
    said = [f"No {record} that names any part of this area states {listing(risks, last='or')}."] if risks else []
    if missing:
        said.append(f"No {record} that names any part of this area is said to be {whom} {_these(missing)}.")
    if wider:
        said.append(f"Regional or national ones are, for: {', '.join(COMMUNITIES[word].label for word in wider)}.")
    return " ".join(said)


def _these(missing: list[str]) -> str:
    """Name communities; where they are more than half, the others, so that the sentence stays short."""
    if len(missing) <= len(COMMUNITIES) / 2:
        return f"these: {', '.join(COMMUNITIES[word].label for word in missing)}"
    others = [one.label for word, one in COMMUNITIES.items() if word not in missing]
    return f"any community except these: {', '.join(others)}" if others else "any one community"
