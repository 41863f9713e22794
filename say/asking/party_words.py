"""Who would know, in words: the office of a party in an area."""

from coverage.asking.parties import (
    CHILDRENS_SERVICES,
    COMMISSIONER,
    COUNCIL,
    COURTS,
    HEALTH,
    HOUSING,
    POLICE,
    PROBATION,
)
from geo.areas import area_name
from geo.home import Home
from loaders.commissioners import commissioners
from say.coverage.asked import place_in_words

ITS_COMMISSIONER = "its police and crime commissioner"
_IN_A_FORCE = {
    POLICE: "the police in {place}",
    PROBATION: "the Probation Service in {place}",
    HEALTH: "the NHS in {place}",
    COURTS: "the courts in {place}",
}
_IN_AN_AREA = {
    COUNCIL: ("the council in {place}", "the councils in {place}"),
    CHILDRENS_SERVICES: ("children's services in {place}", "children's services in {place}"),
    HOUSING: ("the housing service in {place}", "the housing services in {place}"),
}


def party_in_words(party: str, home: Home) -> str:
    """Name the office of a party that an area is asked about: "the police in Kent", "Kent PCC".

    Parameters
    ----------
    party
        A key of ``PARTIES``; a provider has a name of its own.
    home
        The area.
    """
    if party in _IN_AN_AREA:
        one, several = _IN_AN_AREA[party]
        return (one if home.level in ("lad", "utla") else several).format(place=_place(home))
    if len(home.forces) != 1:
        return f"the commissioners in {_place(home)}" if party == COMMISSIONER else _in_a_force(party, _place(home))
    [force] = home.forces
    if party != COMMISSIONER:
        return _in_a_force(party, place_in_words(area_name(force)))
    found = commissioners().get(force)
    return found.commissioner if found else ITS_COMMISSIONER


def _in_a_force(party: str, place: str) -> str:
    return _IN_A_FORCE[party].format(place=place)


def _place(home: Home) -> str:
    return "the group" if home.is_group else home.name
