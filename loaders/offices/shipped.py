"""Offices that follow from geography: the commissioner of each force area, as a source names it, and the councils.

No role and no address is known: we hold no such fact.
"""

from functools import cache

from coverage.asking.offices import Office
from coverage.asking.parties import COMMISSIONER, COUNCIL, PARTIES
from geo.areas import area_table
from loaders.commissioners import commissioners


@cache
def shipped_offices() -> tuple[Office, ...]:
    """Return the commissioners that a source names, and a council for each upper-tier authority, in the order of their codes."""
    councils = area_table(PARTIES[COUNCIL].level)["area_name"]
    return (
        *(Office(COMMISSIONER, one.commissioner, "", "", (code,)) for code, one in commissioners().items()),
        *(Office(COUNCIL, f"The council in {name}", "", "", (str(code),)) for code, name in councils.items()),
    )
