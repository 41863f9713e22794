"""How far it is to a place, of one area: for those who cause harm and for those who are harmed, each by itself."""

from collections.abc import Mapping

from coverage.distance.how_far import HowFar
from coverage.vocabulary import SIDES
from say.distance.distance_words import (
    MINUTES_ARE,
    distance_sentences,
    median_in_words,
    services_in_words,
    where_lines_lie,
)
from say.text import lower

HOW_FAR_IT_IS = "How far it is to a place"
NOT_KNOWN_AT_ALL = "How far it is to a place is not known: no record says where it can be visited."


def side_named(side: str) -> str:
    """Name a side as a sentence on distance begins with it: "For people who cause harm"."""
    return f"For {lower(SIDES[side])}"


def distance_first(far: Mapping[str, HowFar]) -> list[str]:
    """Say of each side the share of people within 40 minutes alone; one sentence where nothing is known."""
    if not any(one.known for one in far.values()):
        return [NOT_KNOWN_AT_ALL]
    return [*[_first(one, side) for side, one in far.items()], *minutes_of(far)[1:]]


def area_distance(far: Mapping[str, HowFar]) -> list[str]:
    """Say in short how far the people of an area are from a place, by side; one sentence where nothing is known.

    Parameters
    ----------
    far
        ``how_far`` of the area by side, a key of ``SIDES``.
    """
    if not any(one.known for one in far.values()):
        return [NOT_KNOWN_AT_ALL]
    said = [" ".join([_first(one, side), *rest_in_words(one)]) for side, one in far.items()]
    return [*said, *minutes_of(far)]


def minutes_of(far: Mapping[str, HowFar]) -> list[str]:
    """Say of the minutes of an area what they are, and where a straight line lies; nothing where none are said."""
    known = [one for one in far.values() if one.known]
    return [MINUTES_ARE, *where_lines_lie(known[0])] if known else []


def _first(far: HowFar, side: str) -> str:
    return distance_sentences(far, side_named(side), invented=False)[0]


def rest_in_words(far: HowFar) -> list[str]:
    """Say within how many minutes half of the people are, where that is known, and count services by what is known of them."""
    return [*([median_in_words(far)] if far.known else []), services_in_words(far)]
