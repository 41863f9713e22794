"""Build the published directory from the facts read in published documents: one service, one record, with its history.

``data/facts/`` holds the facts (never their quotes) and how they belong together. The newest and fullest fact on a service
leads its record; ``published_corrections.csv`` says, record by record, what is changed or added and why.

One rule decides what area a fact supports, for every kind of provision alike:

* it is the area that the source names as served, as worked in or as where the service is based; a body that pays for a
  service in its own area names that area by paying;
* where the source, or another fact on the service, names a narrower or further area, that one is taken; where it names a
  wider one, the record keeps both, its base and all that it serves ("Named");
* it is blank only where areas are counted and not listed ("Not listed"), or where nothing but a prison, the newspaper that
  printed the story or the address of an office stands for it ("None named").

Dates are the service's own where the source gives them; every first day that a period or a source states is the start, as
exact as it is stated, unless another fact shows that the service ran before. A planned start is one too, and says so. A round
of money ("2023-25") states no start. ``funded_to`` is the last day to which money is known: a maximum ("up to three years")
is none, and the end of money is not the end of a service. ``first_known`` is the date of the oldest fact that shows the
service at work, at the same kind of work; it is no start.
"""

from collections.abc import Iterable
from pathlib import Path

from geo.names import find_area
from tools.build.csv_form import write_directory, write_rows
from tools.build.fact_links import FACTS, LEADS, LINKS, Membership, Row, memberships, read_rows
from tools.build.published_history import history_rows

RECORDS = "directories/published.csv"
CORRECTIONS = "directories/published_corrections.csv"
HISTORY = "directories/published_history.csv"
ENGLAND_AND_WALES = "England and Wales"
AT_WORK = ("active", "pilot", "ended")
NATIONS = {ENGLAND_AND_WALES: "K04000001", "England": "E92000001", "Wales": "W92000004"}
CARRIED = {
    "fact_id": "fact_id",
    "service_name": "name",
    "organisation_name": "organisation",
    "places": "annual_capacity",
    "funding_gbp": "funding_gbp",
    **{
        same: same
        for same in (
            *("intervention", "risk_levels", "communities", "provision", "funding_period"),
            *("status", "as_of", "as_of_basis", "source_title", "source_url"),
        )
    },
}
"""Columns of the CSV form and the columns of a fact they come from, where nothing corrects them."""


def build(data_folder: Path) -> list[Path]:
    """Write the published directory and the history of its records from the facts in ``data_folder``."""
    facts, links = read_rows(data_folder / FACTS), read_rows(data_folder / LINKS)
    members = memberships(facts, links)
    corrections = read_rows(data_folder / CORRECTIONS)
    of = {fact["fact_id"]: fact for fact in facts}
    rows = [
        {
            **published_row(of[member.fact_id], member.service_id, corrections),
            "earlier_facts": ";".join(earlier := earlier_facts(member, members, of)),
            "first_known": first_known(of[member.fact_id], [of[fact_id] for fact_id in earlier]),
        }
        for member in members
        if member.relation == LEADS
    ]
    write_directory(data_folder / RECORDS, rows)
    history = history_rows(facts, links, members)
    write_rows(data_folder / HISTORY, list(history[0]), history)
    return [data_folder / RECORDS, data_folder / HISTORY]


def earlier_facts(lead: Membership, members: Iterable[Membership], of: dict[str, Row]) -> list[str]:
    """The ids of the other facts of a record, newest first, undated ones last."""
    others = [m.fact_id for m in members if m.service_id == lead.service_id and m.relation != LEADS]
    return sorted(sorted(others), key=lambda fact_id: of[fact_id]["as_of"], reverse=True)


def first_known(lead: Row, earlier: Iterable[Row]) -> str:
    """The date of the oldest fact that shows a service at work, at the same kind of work; "" where none is older."""
    at_work = [
        fact["as_of"]
        for fact in earlier
        if fact["status"] in AT_WORK and fact["intervention"] == lead["intervention"] and fact["as_of"][:1].isdigit()
    ]
    oldest = min(at_work, default="")
    return oldest if oldest and oldest[:4] < lead["as_of"][:4] else ""


def published_row(fact: Row, service_id: str, corrections: Iterable[Row]) -> Row:
    """One record of the CSV form: its leading fact, what is corrected in it, and the reasons in ``notes``."""
    row = {column: fact[source] for column, source in CARRIED.items()} | {"service_id": service_id}
    row["areas"] = _areas_of(fact)
    row["delivery"] = "remote" if row["intervention"] == "helpline" else ""
    reasons: dict[str, None] = {}
    for correction in (c for c in corrections if c["service_id"] == service_id):
        if correction["column"] != "notes":
            row[correction["column"]] = correction["value"]
        reasons[correction["why"]] = None
    row["notes"] = " ".join(reasons)
    row["organisation_name"] = row["organisation_name"] or "Not stated"
    row["quality_scheme"] = "Respect accredited" if row.get("quality_assured") == "yes" else ""
    return row | _coded(row["areas"])


def _areas_of(fact: Row) -> str:
    """The areas of a fact, each as ``level:name``, ``;`` between them."""
    if fact["area_level"] == "national":
        return f"nation:{fact['area_names'].replace('England;Wales', ENGLAND_AND_WALES)}"
    return ";".join(f"{fact['area_level']}:{name}" for name in fact["area_names"].split(";") if name)


def _coded(areas: str) -> Row:
    """Areas as GSS codes, and the level where all stand at one; blank where levels differ, for a code tells its own."""
    named = [area.partition(":")[::2] for area in areas.split(";") if area]
    codes = [NATIONS[name] if level == "nation" else find_area(name, level).code for level, name in named]
    levels = {level for level, _ in named}
    return {"areas": ";".join(codes), "area_level": levels.pop() if len(levels) == 1 else ""}
