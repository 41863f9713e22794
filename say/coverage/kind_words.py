"""Kinds of work in the cells of a table: what they are called there, who has them, and what a record says in a line."""

from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.kinds_of_work import WhoHas
from coverage.records import Record
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name
from say.numbers import count, is_known
from say.text import cut, first_of, listing, lower

MOST_NAMED = 3


def kind_label(kind: str) -> str:
    """Name a kind of work in a column."""
    return INTERVENTIONS[kind].short


def who_has_in_words(who: WhoHas) -> str:
    """Say how many areas have a kind of work and which, current records first: "3, 1 current: Essex, Surrey and Kent"."""
    if not who.either:
        return "none listed"
    current = f"{len(who.current)} current" if len(who.current) < who.either else "all current"
    how = current if who.current else "old or unclear"
    names = [area_name(code) for code in (*who.current, *who.unsure)]
    return f"{who.either}, {how}: {first_of(names, MOST_NAMED)}"


def record_in_a_line(record: Record) -> list[str]:
    """Say of a record its date, its places and until when it runs or is paid for, a few words each; its name stands before."""
    known = is_known(record["places"])
    return [
        str(record["as_of"]),
        f"{count(record['places'], 'place')} a year" if known else "places not known",
        *(part for part in str(record["period"]).split(", ") if " to " in f" {part}"),
    ]


def declared_in_a_line(record: Record) -> str:
    """Say what was declared to be none as ``declared_of_whom``, and on what basis."""
    source = cut(record["source_title"]) or cut(record["source_url"]) or "not stated"
    return f"{declared_of_whom(record)}; source: {source}"


def declared_of_whom(record: Record) -> str:
    """Say what was declared to be none: for which risk and community where not for all, by whom and when."""
    whom = [*(RISK_LEVELS[one].lower() for one in record["risk_levels"])]
    whom += [COMMUNITIES[one].label for one in record["communities"]]
    of_whom = f"none for {listing(whom)}" if whom else "none"
    return f"{of_whom}: {cut(record['reason'])}"


def kinds_listed(kinds: list[str]) -> str:
    """List kinds of work in a sentence."""
    return listing(lower(kind_label(kind)) for kind in kinds)


def name_of_record(record: Record) -> str:
    """Give the name of the service, cut where it is very long."""
    return cut(record["service_name"])
