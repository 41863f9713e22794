"""What somebody remarks: that a record or a claim is wrong, what it lacks, or what they checked (none there, a standard)."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

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

    @property
    def source_title(self) -> str:
        """The source in words; "" where it is a link."""
        return "" if self._is_link else self.source

    @property
    def source_url(self) -> str:
        """The source as a link; "" where it is words."""
        return self.source if self._is_link else ""

    @property
    def _is_link(self) -> bool:
        return self.source.startswith(("http://", "https://"))


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


@dataclass(frozen=True, kw_only=True)
class Declaration(_Said):
    """That somebody checked the area, and there is none of a kind of work.

    ``for_whom`` is "" for the usual side of the kind. ``risk`` "" is every level; ``community`` "" is everybody, and so each
    community. ``checked_on`` is a day as ISO has it; ``source`` what it rests on, in words or a link.
    """

    intervention: str
    for_whom: str
    risk: str
    community: str
    checked_by: str
    checked_on: str

    @property
    def service_id(self) -> str:
        """The id of its record: the same wherever the same is declared."""
        said = (self.area_code, self.intervention, self.for_whom, self.risk, self.community)
        told = (*said, self.checked_by, self.checked_on, self.source, self.invented)
        return f"NONE-{sha256(repr(told).encode()).hexdigest()[:10]}"


@dataclass(frozen=True, kw_only=True)
class Withdrawal(_Said):
    """That a declaration on record holds no longer: which, by whom; ``source`` says why. It stays on record as withdrawn."""

    service_id: str
    declared: str
    withdrawn_by: str


@dataclass(frozen=True, kw_only=True)
class ClaimCorrection(_Said):
    """That a claim of the evidence register is wrong: its key, what it claims, and what would be right."""

    claim: str
    says: str
    right: str


@dataclass(frozen=True, kw_only=True)
class StandardCheck(_Said):
    """That somebody checked a standard of the sector in a force area, and how it stands.

    ``standard`` is a key of ``STANDARDS``, ``verdict`` one of ``MAY_BE_CHECKED``; ``only`` says of *partly* which part.
    The rest is as of a declaration.
    """

    standard: str
    verdict: str
    only: str
    checked_by: str
    checked_on: str

    @property
    def key(self) -> str:
        """Its id: the same wherever the same is said."""
        said = (self.area_code, self.standard, self.verdict, self.only)
        told = (*said, self.checked_by, self.checked_on, self.source, self.invented)
        return f"CHECKED-{sha256(repr(told).encode()).hexdigest()[:10]}"


Remark = Correction | Addition | Declaration | Withdrawal | ClaimCorrection | StandardCheck
