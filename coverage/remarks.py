"""What somebody remarks on the record: that it is wrong in something, or what they know that it does not hold."""

from dataclasses import dataclass
from datetime import date

WHAT_IS_WRONG = {
    "ended": "It has ended",
    "never": "It never started",
    "area": "The area it serves",
    "kind": "The kind of work",
    "whom": "For whom it is, or at which risk",
    "places": "How many people it takes",
    "money": "Until when it is funded",
    "source": "Its source or link",
    "other": "Something else",
}


@dataclass(frozen=True, kw_only=True)
class _Said:
    """What every remark holds: about which area, on whose word, said when.

    ``on_record`` names the directory that it is on and its edition; what is said of an invented one is ``invented`` too.
    """

    area_code: str
    source: str
    on: date
    on_record: str
    invented: bool


@dataclass(frozen=True, kw_only=True)
class Correction(_Said):
    """That one record is wrong: in what, a key of ``WHAT_IS_WRONG``, and what would be right."""

    service_id: str
    service_name: str
    wrong: str
    right: str


@dataclass(frozen=True, kw_only=True)
class Addition(_Said):
    """A service that the record does not hold. "" is not stated; ``places`` and ``funded_to`` are kept as typed.

    ``risk`` and ``community`` are keys of the vocabulary, "" where they are not stated.
    """

    service_name: str
    organisation_name: str
    intervention: str
    for_whom: str
    risk: str
    community: str
    places: str
    funded_to: str


Remark = Correction | Addition
