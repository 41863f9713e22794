"""The field's words, once: keys as files and code hold them, labels as screens show them.

Source: the project's design document; statuses run worst first, so that the larger value is the better status.
"""

from collections.abc import Mapping
from enum import IntEnum
from typing import Protocol


class Status(IntEnum):
    """What is on record for one cell (LAD × risk × community × intervention). Exactly one holds; worst first."""

    CONFIRMED_NONE = 0
    NO_RECORD = 1
    NOT_FOR_THEM = 2
    WIDER_ONLY = 3
    POSSIBLE = 4
    SERVED = 5

    @property
    def key(self) -> str:
        """The name used in files: ``no_record``, ``served`` …"""
        return self.name.lower()


STATUS_OF_KEY = {status.key: status for status in Status}

NOT_LOCAL = Status.WIDER_ONLY
"""A cell at or below this status has no record that names the area, its county or its force for these people: a gap."""


RISK_LEVELS = {"standard": "Standard risk", "medium": "Medium risk", "high": "High risk"}

CAUSE_HARM, HARMED = "cause_harm", "harmed"
SIDES = {CAUSE_HARM: "People who cause harm", HARMED: "People who are harmed"}
"""Whom a service is for. The two never answer for each other: not in a status, a count, a cohort or a sentence."""

FOR_WHOM = {**SIDES, "both": "Both"}
"""What a record may say of whom it is for."""

PROVISIONS = {
    "by_and_for": "led by and for the community",
    "specialist": "for a community, not stated to be led by it",
    "generic": "generic",
    "not_stated": "not stated",
}

RECORD_STATUSES = {
    "active": "active",
    "pilot": "pilot",
    "announced": "announced",
    "ended": "ended",
    "unknown": "not known whether it still runs",
    "confirmed_none": "checked: none",
    "none_withdrawn": "checked: none, and withdrawn since",
}

DECLARED = ("confirmed_none", "none_withdrawn")
"""The statuses of a record which declares that there is none: it is a record of no service."""


def blank_in_words(column: str, declares_none: bool) -> str:
    """Say what a record means by a blank list: a service does not state it, a declaration that there is none is of all."""
    of_all = {"risk_levels": "every risk level", "communities": "everybody"}
    return of_all[column] if declares_none else "not stated"


DELIVERIES = {
    "in_person": "in person",
    "remote": "remote only",
    "both": "in person and remote",
    "not_stated": "not stated",
}

YES_NO_UNKNOWN = {"yes": "yes", "no": "no", "not_stated": "not stated"}


class Labelled(Protocol):
    """A record that screens show by its label."""

    @property
    def label(self) -> str:
        """What it is called on screen."""
        ...


def labels(records: Mapping[str, Labelled]) -> dict[str, str]:
    """Give the labels of records by key: of ``INTERVENTIONS``, ``COMMUNITIES`` or ``LEVELS``."""
    return {key: record.label for key, record in records.items()}
