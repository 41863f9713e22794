"""The words of the interface, one table for each axis, kept as data: ``data/terms/<language>.toml``.

A sentence is in English. What stands alone – a status, a heading, a label, the name of an area – is said in the language that the
reader chose. A language that has no word for something leaves it in English, and its mark says that it is a draft.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from coverage.communities import COMMUNITIES
from coverage.extent import PART
from coverage.standards.verdict import Verdict
from coverage.vocabulary import RISK_LEVELS, STATUS_OF_KEY, Status, labels
from geo.areas import area_name
from geo.data_folder import DATA
from geo.levels import LEVELS
from say.recut.table_labels import LABELS

ENGLISH, WELSH = "en", "cy"
LANGUAGES = (ENGLISH, WELSH)
OF_THE_INTERFACE = ("access", "screens", "interface", "headings")
"""Tables that every language has, with the same keys."""


@dataclass(frozen=True)
class StatusTerms:
    """What a status is called: the letter that stands for it, its words, those where it holds in part only, and what it means."""

    letter: str
    short: str
    in_part: str
    long: str


@dataclass(frozen=True)
class VerdictTerms:
    """How a standard stands: the letter that stands for it, its word, and what it means."""

    letter: str
    short: str
    long: str


@dataclass(frozen=True)
class StatusInSentence:
    """A status in an English sentence: of the rest of an area's people, of some areas, and of where people live."""

    rest: str
    of_areas: str
    live_where: str


@dataclass(frozen=True)
class Terms:
    """The terms of one language.

    Attributes
    ----------
    name, mark
        What the language calls itself, and what screens say of a draft ("" where there is nothing to say).
    statuses
        By status, all six.
    verdicts
        By verdict on a standard, all four.
    words
        What each English heading, label or name of an area is called.
    """

    name: str
    mark: str
    statuses: Mapping[Status, StatusTerms]
    verdicts: Mapping[Verdict, VerdictTerms]
    words: Mapping[str, str]

    def said(self, english: str) -> str:
        """Say a heading, a label or the name of an area; what the language has no word for stays in English."""
        return self.words.get(english, english)

    def status(self, key: str, extent: str) -> str:
        """Say a status by its key, and whether it holds in part only: "served in part"."""
        of = self.statuses[STATUS_OF_KEY[key]]
        return of.in_part if extent == PART else of.short


@cache
def terms(language: str) -> Terms:
    """Read the terms of a language: a key of ``LANGUAGES``. Raises KeyError for a status that a file forgot."""
    entry = terms_file(language)
    statuses = {status: StatusTerms(**entry["statuses"][status.key]) for status in Status}
    verdicts = {verdict: VerdictTerms(**entry["verdicts"][verdict.value]) for verdict in Verdict}
    return Terms(**entry["language"], statuses=statuses, verdicts=verdicts, words=_words(entry))


def english() -> Terms:
    """Return the terms of sentences and files, whatever language the reader chose."""
    return terms(ENGLISH)


@cache
def in_sentences() -> Mapping[Status, StatusInSentence]:
    """Read what each status is called in an English sentence, the best first."""
    entry = terms_file(ENGLISH)["in_sentences"]
    return {status: StatusInSentence(**entry[status.key]) for status in sorted(Status, reverse=True)}


@cache
def terms_file(language: str) -> dict[str, Any]:
    """Read the file of a language as it stands."""
    return tomllib.loads((DATA / "terms" / f"{language}.toml").read_text(encoding="utf-8"))


def english_labels() -> dict[str, Mapping[str, str]]:
    """List what our records are called, by the table that holds it in another language; each record keeps its own English."""
    return {
        "levels": labels(LEVELS),
        "risk_levels": RISK_LEVELS,
        "communities": labels(COMMUNITIES),
        "tables_on_maps": LABELS,
    }


def _words(entry: dict[str, Any]) -> dict[str, str]:
    """Pair every English word with that of a language, whatever table both stand in."""
    english = terms_file(ENGLISH)
    if entry is english:
        return {}
    pairs = {english[table][key]: word for table in OF_THE_INTERFACE for key, word in entry[table].items()}
    for table, of in english_labels().items():
        pairs |= {of[key]: word for key, word in entry[table].items()}
    return pairs | {area_name(code): name for code, name in entry["areas"].items()}
