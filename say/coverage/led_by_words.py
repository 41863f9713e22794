"""Support made for a community, and support that says it is led by it: two counts that must not be taken for each other."""

from coverage.ask import ANY, Ask
from coverage.kind_tally import KindTally

BY_AND_FOR = "by_and_for_support"


def asks_for_a_community(ask: Ask) -> bool:
    """Whether what is asked is made for a community, so that it matters who leads it."""
    return ask.intervention == BY_AND_FOR or ask.community != ANY


def by_and_for_counted(made: KindTally, led: KindTally, whoever_leads: bool) -> str:
    """Say of a count of force areas which by-and-for support it is of, and what the other count would be."""
    if whoever_leads:
        return f"By-and-for support counts whoever leads it; its community does in {led.on_record}."
    return f"By-and-for support counts where its community leads it; whoever leads it, {made.on_record}."


def made_first(made: KindTally, areas: str, community: str) -> str:
    """Say first in how many areas nothing local is made for a community, where whoever leads it counts.

    Parameters
    ----------
    made
        The areas by all records for the community.
    areas, community
        As in ``made_for_or_led_by``.

    Examples
    --------
    "In 24 of 43 police force areas no local by-and-for support is on record, whoever leads it."
    """
    what, _ = _made_and_whose(community)
    if not made.without:
        return f"Each of {made.areas} {areas} has some local {what} on record, whoever leads it."
    return f"In {_of_all(made)} {areas} no local {what} is on record, whoever leads it."


def what_counts(made: KindTally, led: KindTally, only_led: bool, community: str) -> str:
    """Say what a count beside it is of, provision that is led by the community or all that is made for it; and the other count.

    Examples
    --------
    "This counts what is said to be led by its community; whoever leads it, 24 areas have none locally."
    """
    _, whose = _made_and_whose(community)
    if only_led:
        return f"This counts what is said to be led by {whose}; whoever leads it, {_none_in(made)}."
    return f"This counts it whoever leads it; said to be led by {whose}, {_none_in(led)}."


def _none_in(found: KindTally) -> str:
    if not found.without:
        return "every area has some locally"
    return f"{found.without} {'area has' if found.without == 1 else 'areas have'} none locally"


def _of_all(found: KindTally) -> str:
    return f"all {found.areas}" if found.without == found.areas else f"{found.without} of {found.areas}"


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
    return f"In {_of_all(led)} {areas} no local {what} on record is led by {whose}."


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
