"""One sum of money on record, whatever list it stands in."""

import math
from dataclasses import dataclass
from datetime import date

FACT, LIST, SERVICE = "fact", "list", "service"
ORIGINS = {
    FACT: "published fact",
    LIST: "list of awards or payments",
    SERVICE: "record of a service",
}
"""Where awards come from."""

EXACT, ROUNDED, APPROX, MINIMUM, MAXIMUM, NOT_GIVEN = "exact", "rounded", "approx", "minimum", "maximum", "not_given"
PRECISIONS = {
    EXACT: "exact",
    ROUNDED: "rounded",
    APPROX: "about",
    MINIMUM: "at least",
    MAXIMUM: "at most",
    NOT_GIVEN: "no sum stated",
}
"""How near a stated sum is to the true one; one that is a most is a ceiling, and nobody has been given it yet."""

STATED, WITHIN = "stated", "within"
"""Whether a source states the years of its sum, or the sum lies somewhere within them."""


_THOUSAND = 1000
_APRIL = 4


def precision_of(pounds: float) -> str:
    """Tell how near a sum is that a list states without a word of it: whole thousands are taken for rounded."""
    return EXACT if pounds % _THOUSAND else ROUNDED


def year_of(day: date) -> int:
    """Give the financial year of a day, by the year in which it begins."""
    return day.year - (day.month < _APRIL)


@dataclass(frozen=True)
class Years:
    """Financial years, each by the year in which it begins: 2021 is 2021-22. ``basis`` is ``STATED`` or ``WITHIN``."""

    first: int
    last: int
    basis: str

    def __post_init__(self) -> None:
        """Refuse years that end before they begin."""
        if self.last < self.first:
            raise ValueError(f"{self.first} to {self.last} is no span of years.")

    @property
    def each(self) -> range:
        """Every year of them."""
        return range(self.first, self.last + 1)

    def meet(self, other: "Years") -> bool:
        """Whether some year is in both."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class Award:
    """A sum given, or said to be given, to one area or several.

    Attributes
    ----------
    key
        Its own among all awards.
    origin, listed_in
        One of ``ORIGINS``, and the title of the list it stands in.
    identifier
        Its reference in registers of awards; "" where it has none.
    area_codes
        GSS codes of the areas that it is for; () where it names none.
    years, period
        The financial years, None where they are not known, and the period in the words of its source.
    pounds
        The sum as stated; NaN where none is.
    precision
        One of ``PRECISIONS``.
    what
        What it is for, in words.
    kind
        A key of ``INTERVENTIONS``; "" where none is clear.
    for_whom
        A key of ``FOR_WHOM``; "" where nobody can tell.
    risk_levels
        Keys of ``RISK_LEVELS`` that it states; () where it states none.
    funder, recipient
        Who gave it, and to whom; "" where that is not stated.
    passed_on
        Whether who is given it passes it on, so that other sums may be parts of it.
    paid
        Whether it is a payment, which may be one of an award and is never added to awards.
    not_given
        Why it is no money given; "" where it is.
    same_as
        The key of another award that it is known to be; "" where that is not known.
    as_of
        The date of its source or of itself in words; "" where there is none.
    source_title, source_url
        Where it is published.
    invented
        Whether it is made up, for training.
    """

    key: str
    origin: str
    listed_in: str
    identifier: str
    area_codes: tuple[str, ...]
    years: Years | None
    period: str
    pounds: float
    precision: str
    what: str
    kind: str
    for_whom: str
    risk_levels: tuple[str, ...]
    funder: str
    recipient: str
    passed_on: bool
    paid: bool
    not_given: str
    same_as: str
    as_of: str
    source_title: str
    source_url: str
    invented: bool

    @property
    def has_sum(self) -> bool:
        """Whether it states a sum."""
        return not math.isnan(self.pounds)
