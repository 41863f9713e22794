"""The tour of four steps for those who are new: by kind of user, which screens, with which choices, and what each is for."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One screen of a tour, the choices that it is shown with, and one sentence on what it is for."""

    screen: str
    says: str
    choices: Mapping[str, str]


@dataclass(frozen=True)
class Tour:
    """Four steps for one kind of user."""

    who: str
    steps: tuple[Step, Step, Step, Step]


_KENT = {"area": "E23000032", "level": "pfa"}
_COUNTRY = {"area": "all", "level": "pfa"}

TOURS = {
    "commissioner": Tour(
        "a police and crime commissioner",
        (
            Step("area", "One page on your area: what it has, who like it has more, and whom to ask. Here: Kent.", _KENT),
            Step("need", "How many people cause harm here, with a range, and what the record leaves them.", _KENT),
            Step("compare", "Your area beside those most like it: what can be told apart, and what cannot.", _KENT),
            Step("plans", "What a budget would change, and which of the usual conditions a plan meets.", _KENT),
        ),
    ),
    "national": Tour(
        "the Domestic Abuse Commissioner's office",
        (
            Step("patchwork", "Every force by every kind of work: who has what on record, and for whom.", _COUNTRY),
            Step("coverage_map", "The same on a map: pick an area to see the records behind its colour.", _COUNTRY),
            Step("need", "How many people live where nothing is listed, with a range.", _COUNTRY),
            Step("sources_and_method", "Every record and rule, and what is not known.", _COUNTRY),
        ),
    ),
    "funder": Tour(
        "a funder",
        (
            Step("coverage_map", "Where by-and-for support is on record, and where nothing is listed.",
                 {**_COUNTRY, "intervention": "by_and_for_support", "risk": "any"}),
            Step("patchwork", "Every force by every kind of work: where money would meet nothing else.", _COUNTRY),
            Step("plans", "Put in a sum and years: whom it would reach, and where it falls short.", _COUNTRY),
            Step("directory", "Put your own list of grants in, and see it on every screen.", _COUNTRY),
        ),
    ),
}  # fmt: skip
"""By kind of user."""
