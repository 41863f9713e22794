"""What a text in a sheet looks like by itself: a label, a number, a date, a total, a note."""

import re
from functools import cache, lru_cache

from geo.spelling import normalise_name
from loaders.directory.schema import COLUMNS
from loaders.files.cells import matching_key
from loaders.intake.understanding.heading_words import listed_headings
from loaders.series.words import series_words

LONGEST_LABEL = 120
_SEEN = 50_000  # texts that are kept with what they look like
_NUMBER = re.compile(r"[-+(]? ?[£€$]? ?[-+]?\d[\d,. ]*(?:%|k|m|bn|K|M)?\)?-?(?: ?(?:CR|DR|GBP))?|[-–—]")
_DATE = re.compile(
    r"\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ]\d{2,4}(?:[ T]\d.*)?|\d{4}-\d{2}-\d{2}(?:[ T]\d.*)?|[A-Z][a-z]{2,8}[- ]\d{2,4}"
)
_PERIOD = re.compile(
    r"(?:FY ?)?(?:19|20)\d\d(?:[-/]\d{2,4})?(?: ?Q[1-4])?|Q[1-4](?:[ /-]*\d{2,4}.*)?|[A-Z][a-z]{2,8}[- ]\d{2,4}",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:sub|grand|overall|running|section|block)?[\s-]*totals?\b(?:\s*[:(].*|\s+(?:for|of|in)\b.*|\s+[a-z&'’ -]{1,40})?"
    r"|.{1,60}\s(?:sub[\s-]?)?totals?:?|(?:is[\s-]?)?(?:cyfanswm)\b.{0,60}",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:notes?|n\.?b\.?|sources?|key|legend|footnotes?|please note|disclaimer|nodyn|nodiadau|ffynhonnell|allwedd|prepared by|"
    r"last updated|updated|contact)\b\s*\d*\s*[:.)–-].*|(?:notes?|key|legend|footnotes?|nodiadau|allwedd)|"
    r"end of (?:report|data|table|list|sheet|file)\b.*|page \d+\b.*|(?:data|information|figures) (?:as at|correct)\b.*|"
    r"[*†‡].*|\[\w{1,3}\].+|©.*",
    re.IGNORECASE | re.DOTALL,
)


@lru_cache(_SEEN)
def kind_of_text(text: str) -> str:
    """What a cell's text is: ``number``, ``date``, ``text``, or "" where blank."""
    if not text:
        return ""
    if _NUMBER.fullmatch(text):
        return "number"
    return "date" if _DATE.fullmatch(text) else "text"


@lru_cache(_SEEN)
def could_be_a_heading(text: str) -> bool:
    """Whether a text is short and no value, or is a period, which stands over a column of its own."""
    return len(text) <= LONGEST_LABEL and (kind_of_text(text) == "text" or bool(_PERIOD.fullmatch(text)))


@lru_cache(_SEEN)
def is_total(text: str) -> bool:
    """Whether a label is that of a total or subtotal, in English or Welsh."""
    return bool(_TOTAL.fullmatch(text)) or normalise_name(text) in series_words("rows")["totals"]


@lru_cache(_SEEN)
def is_note(text: str) -> bool:
    """Whether a text begins as notes, sources and keys do."""
    return bool(_NOTE.fullmatch(text))


@cache
def known_headings() -> frozenset[str]:
    """Headings that we have a use for, as ``matching_key`` writes them: they help to find a table, and none is needed."""
    series = [word for words in series_words("headings").values() for word in words]
    return frozenset(
        matching_key(name)
        for name in (*(n for c in COLUMNS for n in (c.name, c.label)), *listed_headings(), *_COMMON, *series)
    )


_COMMON = ("region", "email", "telephone")
"""Headings that are common, and name no field for sure."""
