"""Which published fact leads a record, which are folded into it, and which are left out.

``data/facts/provision_links.csv`` has one row for each fact that is not simply a record of its own: ``fact_id relation
of_fact_id folded why``. A fact that is ``folded`` (yes) is part of the record that ``of_fact_id`` leads; ``left_out``
makes no record; ``also_holds`` makes a second record, named ``of_fact_id``, from one fact. Every other relation only
notes how two records bear on each other.
"""

import csv
from dataclasses import dataclass
from pathlib import Path

FACTS, LINKS = "facts/provision.csv", "facts/provision_links.csv"
LEFT_OUT, ALSO_HOLDS, LEADS = "left_out", "also_holds", "leads"
ADDS = {
    LEADS: "The newest and fullest statement",
    "earlier": "An earlier statement of the same service",
    "earlier_contract": "An earlier contract, grant or reach of it",
    "size": "How many people",
    "dates": "Its dates",
    "area": "Which areas it covers",
    "detail": "A detail of it",
    "pilot": "Its pilot",
}
"""What a fact that belongs to a record adds to it, in words."""

Row = dict[str, str]


@dataclass(frozen=True)
class Membership:
    """How one fact stands to one record: ``relation`` is a key of ``ADDS``."""

    fact_id: str
    service_id: str
    relation: str


def read_rows(path: Path) -> list[Row]:
    """Every row of a CSV file of ours, cells as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def memberships(facts: list[Row], links: list[Row]) -> list[Membership]:
    """Say of each fact which record it leads or is folded into, in the order of the facts; left-out facts are not in it.

    Raises ValueError where a fact is folded twice, or into one that leads no record.
    """
    folded = [link for link in links if link["folded"] == "yes"]
    into = {link["fact_id"]: link for link in folded}
    second = {link["fact_id"]: link["of_fact_id"] for link in links if link["relation"] == ALSO_HOLDS}
    absent = set(into) | {link["fact_id"] for link in links if link["relation"] == LEFT_OUT}
    leading = {fact["fact_id"] for fact in facts} - absent | set(second.values())
    if len(into) != len(folded) or not {link["of_fact_id"] for link in folded} <= leading:
        raise ValueError(f"{LINKS}: a fact is folded twice, or into one that leads no record.")
    found = []
    for fact_id in (fact["fact_id"] for fact in facts):
        if fact_id in leading:
            found.append(Membership(fact_id, fact_id, LEADS))
        if fact_id in second:
            found.append(Membership(fact_id, second[fact_id], LEADS))
        if fact_id in into:
            found.append(Membership(fact_id, into[fact_id]["of_fact_id"], into[fact_id]["relation"]))
    return found
