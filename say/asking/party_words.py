"""Who would know, in words: the office of a party in an area."""

from coverage.asking.parties import (
    CHILDRENS_SERVICES,
    COMMISSIONER,
    COUNCIL,
    COURTS,
    HEALTH,
    HOUSING,
    PARTIES,
    POLICE,
    PROBATION,
)
from geo.areas import area_name, parent
from geo.home import Home
from geo.levels import LEVELS
from loaders.commissioners import commissioners
from say.coverage.asked import place_in_words
from say.text import listing

MOST_NAMED = 4
"""Of several areas taken together, so many are named."""
_BY_COMPASS = ("North ", "South ", "East ", "West ")
ITS_COMMISSIONER = "its police and crime commissioner"
_IN_A_FORCE = {
    POLICE: "the police in {place}",
    PROBATION: "the Probation Service in {place}",
    HEALTH: "the NHS board for {place}",
    COURTS: "HM Courts and Tribunals Service in {place}",
}
_IN_AN_AREA = {
    COUNCIL: ("the council in {place}", "the councils in {place}"),
    CHILDRENS_SERVICES: ("children's services in {place}", "children's services in {place}"),
    HOUSING: ("the housing service in {place}", "the housing services in {place}"),
}


def place_of(home: Home) -> str:
    """Name an area in a sentence to others: "the North East", "Kent"; of a group, whose it is not, its first areas by name."""
    if home.is_group:
        names = [place_in_words(area_name(code)) for code in home.codes]
        return listing(names) if len(names) <= MOST_NAMED else f"{len(names)} {LEVELS[home.level].many}"
    needs_article = home.level == "region" and home.name.startswith(_BY_COMPASS)
    return f"the {home.name}" if needs_article else place_in_words(home.name)


def party_in_words(party: str, home: Home) -> str:
    """Name the office of a party that an area is asked about: "the police in Kent", "Kent PCC".

    Parameters
    ----------
    party
        A key of ``PARTIES``; a provider has a name of its own.
    home
        The area.
    """
    place = place_of(home)
    if party == CHILDRENS_SERVICES and home.level == "lad":
        place = area_name(parent(home.code, PARTIES[party].level))  # a district in a county has none of its own
    if party in _IN_AN_AREA:
        one, several = _IN_AN_AREA[party]
        return (one if home.level in ("lad", "utla") else several).format(place=place)
    if len(home.forces) != 1:
        return f"the commissioners in {place}" if party == COMMISSIONER else _IN_A_FORCE[party].format(place=place)
    [force] = home.forces
    if party != COMMISSIONER:
        return _IN_A_FORCE[party].format(place=place_in_words(area_name(force)))
    found = commissioners().get(force)
    return found.commissioner if found else ITS_COMMISSIONER
