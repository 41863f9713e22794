"""The spellings of periods: what is written taken apart, before anybody asks which days it covers."""

import re

_YEAR = r"(?:19|20)\d\d"
_SHORT = r"\d\d"
MONTHS_OF = {
    "year": 12, "yr": 12, "y/e": 12, "ye": 12, "fye": 12, "financial year": 12, "fy": 12, "12 months": 12, "12 month": 12,
    "twelve months": 12, "12m": 12, "12mths": 12, "quarter": 3, "3 months": 3, "three months": 3, "q/e": 3, "qe": 3,
    "6 months": 6, "six months": 6, "half year": 6, "half-year": 6, "9 months": 9, "24 months": 24, "two years": 24,
    "2 years": 24, "three years": 36, "3 years": 36, "36 months": 36,
}  # fmt: skip
"""How many months stand behind the words for a length of time."""
_OF_ACCOUNTS = ("fye", "financial year", "fy")
_LENGTH = "|".join(sorted(map(re.escape, MONTHS_OF), key=len, reverse=True))
ENDING = re.compile(
    rf"(?:the )?(?:rolling )?(?P<length>{_LENGTH})"
    r"(?: (?:ending|ended|end|up to|to)(?: the)?(?: end)?(?: of)?(?: in)?|) (?P<end>.+)"
)
FROM = re.compile(rf"(?:the )?(?P<length>{_LENGTH}) (?:from|beginning|starting)(?: in)? (?P<begin>.+)")
BETWEEN = re.compile(
    r" (?:to|until|through|and) | - |(?<=[a-z\d])-(?=[a-z])|(?<=[/.]\d\d)-(?=\d)|(?<=[/.]\d{4})-(?=\d)"
)
YEAR_OF_ACCOUNTS = re.compile(rf"(?:fye?|financial year|accounts) ?(?P<year>{_YEAR}|{_SHORT})")
PART = re.compile(
    r"(?:(?P<before>.*\d)[ :,/-]{0,3})?(?P<kind>q|qtr|quarter|h|half)[ -]?(?P<number>[1-4])"
    r"(?:[ :,/-]{0,3}(?:of )?(?P<after>(?:fy ?)?\d.*))?"
)
_TWO_YEARS = re.compile(
    rf"(?P<first>{_YEAR}|{_SHORT})(?: ?[-/] ?| to | and |(?<=\d{{4}})(?=\d\d\Z))(?P<second>{_YEAR}|{_SHORT})"
)
_YEAR_AND_MONTH = re.compile(rf"({_YEAR})(0[1-9]|1[0-2])")
_MONTHS_BESIDE = re.compile(r" ?\((?:q[1-4][:,]? ?)?[a-z]{3,9}\.?(?: \d{2,4})? ?(?:-|to) ?[a-z]{3,9}\.?(?: \d{2,4})?\)")
_WHOLE_YEAR_BESIDE = re.compile(r"(.+) \((?:rolling )?(?:12 months?|year|12m|year to date|year ending|full year)\)")
_MARKS_AFTER = re.compile(r"(?: ?(?:\[[a-z0-9 ]+\]|\([a-z0-9 ]+\))|(?<=\d) ?[prbe]|(?<=\d)\.0|\*+)+$")
_NAMES_BEFORE = re.compile(
    r"^(?:(?:(?:financial|calendar|tax|fiscal|reporting) years?|f/y|cy|the|period|between|from|data for|as at)[: ]*)+(?=\S)"
)
_NAMES_AFTER = re.compile(r"(?: (?:financial|calendar|tax) year| fy| estimates?)$")
_HAS_YEAR = re.compile(r"\d{4}|\d{2}$")


def as_written_once(text: str) -> str:
    """Write the words of a period in one way: small letters, plain dashes, no marks, no words around it that say nothing."""
    words = " ".join(re.sub(r"[‐-―−]", "-", text).casefold().replace("_", " ").split())
    words = _MONTHS_BESIDE.sub("", words)
    if found := _WHOLE_YEAR_BESIDE.fullmatch(words):
        words = f"year ending {found[1]}"
    words = _MARKS_AFTER.sub("", words)
    if not is_of_accounts(words):
        words = _NAMES_BEFORE.sub("", words)
    return _NAMES_AFTER.sub("", words).strip()


def is_of_accounts(words: str) -> bool:
    """Whether words begin as a year of accounts known by its end does: "FY25", "financial year ending 2025"."""
    return words in _OF_ACCOUNTS or bool(
        YEAR_OF_ACCOUNTS.fullmatch(words) or re.match(r"(?:fye|financial year (?:end|to|from))", words)
    )


def year_of(digits: str) -> int:
    """Read a year; two digits are of this century."""
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def two_years(words: str) -> int | None:
    """Give the first of two years that follow each other: 2024 of "2024/25", "24-25", "202425", "FY 2024 to 2025"."""
    found = _TWO_YEARS.fullmatch(re.sub(r"^(?:fy|financial year) ?", "", words))
    if not found:
        return None
    first, second = found["first"], found["second"]
    if len(first) == 2 and len(second) == 4:
        return None
    year = year_of(first)
    follows = int(second) == year + 1 if len(second) == 4 else int(second) == (year + 1) % 100
    return year if follows else None


def year_and_month(words: str) -> tuple[int, int] | None:
    """Read six figures as a year and a month: "202403"; two years that follow each other are none."""
    found = _YEAR_AND_MONTH.fullmatch(words)
    return (int(found[1]), int(found[2])) if found and two_years(words) is None else None


def has_year(words: str) -> bool:
    """Whether a day or month is written with its year."""
    return bool(_HAS_YEAR.search(words))
