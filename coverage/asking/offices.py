"""Offices that can be asked, by area: each with a role and the address of the role, never a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from coverage.asking.parties import PROVIDER
from geo.areas import lads_of
from geo.home import Home


@dataclass(frozen=True)
class Office:
    """One office.

    Attributes
    ----------
    party
        A key of ``PARTIES``.
    name
        What the office is called.
    role
        Who in it would know: "domestic abuse lead"; "" where not known.
    address
        The e-mail address of a role, or the address of a web form; "" where not known.
    areas
        GSS codes of what it is for, at least one.
    """

    party: str
    name: str
    role: str
    address: str
    areas: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, tuple[str, ...]]:
        """What tells it from other offices."""
        return self.party, self.name.casefold(), tuple(sorted(self.areas))


def offices_together(first: Iterable[Office], later: Iterable[Office]) -> tuple[Office, ...]:
    """Put two lists of offices together; what the later says of an office stands."""
    return tuple({one.key: one for one in (*first, *later)}.values())


def office_for(offices: Iterable[Office], party: str, name: str, home: Home) -> Office | None:
    """Find the office of a party for an area: of those whose areas hold all of it the nearest, a provider by its name.

    None where there is none. Of several that are equally near the last counts.
    """
    whole = set(home.lads)
    fitting = [
        (len(lads), -number, one)
        for number, one in enumerate(offices)
        if one.party == party and (party != PROVIDER or one.name.casefold() == name.casefold())
        for lads in [{lad for area in one.areas for lad in lads_of(area)}]
        if whole <= lads
    ]
    return min(fitting, key=lambda found: found[:2])[-1] if fitting else None
