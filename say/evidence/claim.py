"""One claim of the evidence register, and the words of its axes."""

from dataclasses import dataclass

from funding.scenario.ranges import GRADES as HOW_EFFECTS_ARE_MEASURED

ABOUT = {
    "cohort": "How many people",
    "effects": "What work achieves",
    "costs": "What it costs",
    "provision": "What there is",
    "standards": "Standards, force by force",
    "settings": "Settings of the arithmetic",
}
GRADES = {
    **HOW_EFFECTS_ARE_MEASURED,
    "counted": "a count, survey or price: no effect is claimed",
    "judgement": "our judgement",
}
"""How a claim was arrived at: for an effect the strength of its evaluation, best first."""
WEAK = "; read at second hand, or derived"


@dataclass(frozen=True)
class Claim:
    """One thing that somebody published, or that we assume.

    Attributes
    ----------
    key
        Tells it from all others, for good: ``assumption:cohort_high``.
    about, grade
        Keys of ``ABOUT`` and ``GRADES``.
    says, figure
        What is claimed, and its number with its range and unit, as published; "" where it is no number.
    place, period
        Of where and when it speaks.
    weak
        Whether it was read at second hand, is old, or is derived.
    source, url, where_in_it
        Who says so, at which address, on which page; "" where that is not known.
    question
        What it answers along with others; "" where no other bears on it.
    reviewed
        When it was last looked at, as ISO has it.
    used_in
        The screens that rest on it or show it, by key; the register alone where there is none.
    """

    key: str
    about: str
    says: str
    figure: str
    place: str
    period: str
    grade: str
    weak: bool
    source: str
    url: str
    where_in_it: str
    question: str
    reviewed: str
    used_in: tuple[str, ...]

    @property
    def graded(self) -> str:
        """How it was arrived at, in words."""
        return f"{GRADES[self.grade]}{WEAK if self.weak else ''}"
