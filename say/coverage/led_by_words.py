"""Support made for a community, and support that says it is led by it: two counts that must not be taken for each other."""

from coverage.ask import ANY, Ask
from coverage.kind_tally import KindTally

BY_AND_FOR = "by_and_for_support"
NO_PROOF = "That is no proof of none."
"""Beside a list of areas in which nothing is on record."""


def asks_for_a_community(ask: Ask) -> bool:
    """Whether what is asked is made for a community, so that it matters who leads it."""
    return ask.intervention == BY_AND_FOR or ask.community != ANY


def led_by_first(led: KindTally, areas: str, community: str) -> str:
    """Say first in how many areas nothing local on record is led by the community: what "by and for" is asked for.

    Parameters
    ----------
    led
        The areas by those records alone that say they are led by it.
    areas, community
        As in ``made_for_or_led_by``.

    Examples
    --------
    "In 32 of 43 police force areas no local by-and-for support on record is led by its community."
    """
    what, whose = _made_and_whose(community)
    if not led.without:
        return f"In each of {led.areas} {areas} some local {what} on record is led by {whose}."
    of_all = f"all {led.areas}" if led.without == led.areas else f"{led.without} of {led.areas}"
    return f"In {of_all} {areas} no local {what} on record is led by {whose}."


def not_led_by(areas: int, community: str) -> str:
    """Say above their names of how many areas a local record for a community does not say that it is led by it.

    Examples
    --------
    "On record, but not said to be led by its community (8)".
    """
    _, whose = _made_and_whose(community)
    return f"On record, but not said to be led by {whose} ({areas})"


def _made_and_whose(community: str) -> tuple[str, str]:
    return ("by-and-for support", "its community") if community == ANY else ("provision for them", "them")


def made_for_or_led_by(made: KindTally, led: KindTally, areas: str, community: str) -> str:
    """Say in how many areas nothing local is on record, and in how many nothing that says it is led by the community.

    Parameters
    ----------
    made, led
        The same areas by all records for the community, and by those alone that say they are led by it.
    areas
        What the areas are called: "police force areas".
    community
        The community asked about; *any* for by-and-for support of whatever kind.

    Examples
    --------
    "No local by-and-for support is on record in 24 of 43 police force areas; in 32 none is said to be led by its community."
    """
    what, whose = _made_and_whose(community)
    if made.without == made.areas:
        return f"No local {what} is on record in any of {made.areas} {areas}."
    rest = (
        f"in {led.without} none is said to be led by {whose}"
        if led.without > made.without
        else f"elsewhere some is said to be led by {whose}"
    )
    if not made.without:
        return f"Local {what} is on record in each of {made.areas} {areas}; {rest}."
    return f"No local {what} is on record in {made.without} of {made.areas} {areas}; {rest}."
