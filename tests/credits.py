"""Numbers that a sentence credits to a source: each must be one that is published, never a median or a range of ours."""

import csv
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from geo.data_folder import DATA
from loaders.assumptions.register import shipped_assumptions

_CREDIT = re.compile(
    r"\b(?:says?|told|reports?|reported by|according to) (?:the )?[A-Z]|\([A-Z][^()]*\b(?:19|20)\d\d[^()]*\)"
)
_IN_BRACKETS = re.compile(r"\([^()]*\b(?:19|20)\d\d[^()]*\)")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:[-/]\d\d(?:\d\d)?)?\b")
_PUBLISHED_TABLES = ("facts/yardsticks.csv", "costs/cost_evidence.csv", "need/from_cohort_to_starts.csv")


def _numbers_in(text: str) -> set[str]:
    return {found.replace(",", "") for found in _NUMBER.findall(_YEAR.sub(" ", text))}


def _published_texts() -> Iterator[str]:
    """Yield the texts that a source stands behind: figures as published, yardsticks, findings, costs and steps of services."""
    yield from (one.as_published for one in shipped_assumptions().values())
    for finding in tomllib.loads((DATA / "national_findings.toml").read_text(encoding="utf-8")).values():
        yield f"{finding['figure']} {finding['words']}"
    for name in _PUBLISHED_TABLES:
        with Path(DATA / name).open(encoding="utf-8-sig", newline="") as file:
            yield from (" ; ".join(row) for row in csv.reader(file))


@cache
def published_numbers() -> frozenset[str]:
    """Return every number that a published text holds."""
    return frozenset(number for text in _published_texts() for number in _numbers_in(text))


def is_credited(sentence: str) -> bool:
    """Whether a sentence credits somebody by name: "says the Drive Partnership (2021)", "(APCC, 2025)"."""
    return bool(_CREDIT.search(sentence))


def wrongly_credited(sentence: str) -> list[str]:
    """List the numbers that a sentence credits to a source and that nobody published."""
    if not is_credited(sentence):
        return []
    return sorted(_numbers_in(_IN_BRACKETS.sub(" ", sentence)) - published_numbers())
