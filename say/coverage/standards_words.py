"""The scorecard in words: how each standard stands in an area, why, and what is behind it. Never a score of the area."""

from collections.abc import Iterable

import pandas as pd

from coverage.standards.evidence import CHECKED, NO, Evidence
from coverage.standards.scorecard import Scorecard, Scorecards, Scored
from coverage.standards.standards import ASKED_IN, STANDARDS
from coverage.standards.verdict import PART, WHOLE, Verdict
from geo.areas import area_name
from say.numbers import count
from say.terms import ENGLISH, terms
from say.text import listing, plain_line

JUDGED = "Nothing on record is unknown, not a no; each stands by itself, and there is no score."
NOTHING = "Nothing on record speaks of it."
OF_A_PART = "That settles a part only."
ALONE = "it bears on it and does not settle it"
MOST_SAID = 3
"""Of what counts, so much is said in a line; all of it stands below, with its sources."""


def verdict_in_words(scored: Scored, language: str = ENGLISH) -> str:
    """Say how a standard stands: "partly"."""
    return terms(language).verdicts[scored.verdict].short


def why(scored: Scored) -> str:
    """Say in a line why a standard stands as it does: what it rests on, and what is not shown."""
    settled = [one for one in scored.evidence if one.settles]
    said = " ".join(map(_says, settled[:MOST_SAID]))
    more = f" And {len(settled) - MOST_SAID} more." if len(settled) > MOST_SAID else ""
    if scored.verdict is Verdict.UNKNOWN:
        return f"{said} {_not_settled(scored)}".strip()
    return f"{said}{more} {_not_shown(scored)}".strip()


def _says(one: Evidence) -> str:
    """Say what counts in a few words; a "no" says who said it."""
    told = "; ".join(filter(None, [one.as_of, plain_line(one.by), one.only]))
    no = "No: " if one.says == NO and one.origin != CHECKED else ""
    return f"{no}{plain_line(one.what)} ({told})."


def _not_settled(scored: Scored) -> str:
    """Say why what is on record leaves it unknown."""
    if any(one.settles for one in scored.evidence):
        return OF_A_PART
    reasons = list(dict.fromkeys(one.held_back or ALONE for one in scored.evidence))[:MOST_SAID]
    return f"On record, and it does not count: {'; '.join(reasons)}." if reasons else NOTHING


def _not_shown(scored: Scored) -> str:
    """Say what of all that is asked records do not show; "" where nothing is missing but a part of the area."""
    if scored.verdict is not Verdict.PARTLY:
        return ""
    parts = [name for name, state in scored.parts.items() if state not in (WHOLE, PART)]
    lacks = [*parts, *([scored.standard.beyond] if scored.standard.beyond and scored.parts else [])]
    return f"Not shown: {listing(lacks)}." if lacks else ""


def unknown_in_words(card: Scorecard) -> str:
    """Say how many standards nothing on record settles: what there is to find out, not how an area does."""
    unknown = sum(one.verdict is Verdict.UNKNOWN for one in card.values())
    return f"{unknown} of {count(len(card), 'standard')} {'is' if unknown == 1 else 'are'} unknown."


def evidence_in_words(one: Evidence) -> str:
    """Say one thing behind a verdict in a line: what, to what it is confined, its date, and why it does not count."""
    told = [plain_line(one.what), one.only, one.as_of, one.held_back]
    return "; ".join(filter(None, told))


def evidence_table(evidence: Iterable[Evidence]) -> pd.DataFrame:
    """List what is behind verdicts: ``what only says as_of held_back by source_title source_url``, a row each."""
    columns = ["what", "only", "says", "as_of", "held_back", "by", "source_title", "source_url"]
    return pd.DataFrame([{name: getattr(one, name) for name in columns} for one in evidence], columns=columns)


def standards_table(cards: Scorecards, codes: Iterable[str]) -> pd.DataFrame:
    """Write scorecards as a table: a row for each area and standard.

    Returns
    -------
    pandas.DataFrame
        By ``area_code``: ``area_name standard label verdict why behind published_in asked_in``. ``behind`` and
        ``published_in`` list all that speaks of it, in the same order, "|" between them; "" where nothing does.
    """
    rows = [_row(code, cards[code][key]) for code in codes for key in STANDARDS]
    return pd.DataFrame(rows).set_index("area_code")


def _row(code: str, scored: Scored) -> dict[str, str]:
    standard = scored.standard
    return {
        "area_code": code,
        "area_name": area_name(code),
        "standard": standard.key,
        "label": standard.label,
        "verdict": verdict_in_words(scored),
        "why": why(scored),
        "behind": " | ".join(map(evidence_in_words, scored.evidence)),
        "published_in": " | ".join(_source(one) for one in scored.evidence),
        "asked_in": "; ".join(ASKED_IN[key] for key in standard.asked_in),
    }


def _source(one: Evidence) -> str:
    return f"{plain_line(one.source_title)} {one.source_url}".strip()
