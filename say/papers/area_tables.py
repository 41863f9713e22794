"""The tables of an area's paper: kinds of work, people by risk level, communities, and the records with their sources."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from coverage.ask import ANY
from coverage.communities import COMMUNITIES
from coverage.extent import PART
from coverage.kind_rows import NEAR, KindRow, KindRows
from coverage.kinds_of_work import WhoHas
from coverage.standards.scorecard import Scorecard, Scored
from coverage.vocabulary import RISK_LEVELS, SIDES, STATUS_OF_KEY
from geo.home import Home
from say.coverage.area_summary import AreaSummary
from say.coverage.home_words import beside_words, estimate_of
from say.coverage.kind_words import declared_of_whom, kind_label, name_of_record, record_in_a_line, who_has_in_words
from say.coverage.money_on_record import MONEY_HEADINGS, MoneyOfArea
from say.coverage.standards_words import verdict_in_words, why
from say.estimate import Estimate, whole_people
from say.numbers import NOT_KNOWN
from say.papers.paper import Linked, Table, Words, linked, plain
from say.terms import english

TOO_FEW = "too few to say"
MOST_SOURCES = 3
"""Of what does not count, so many sources are named."""


def short_kinds_table(home: Home, title: str, rows: tuple[KindRow, ...]) -> Table:
    """Lay out kinds of work in few words: the status of each, its first record, and how many others have it."""
    return _kinds(home, title, rows, _first_name, lambda who: str(who.either), widths=(2.5, 3.3, 4.6, 1.3, 0.9))


def kinds_table(home: Home, title: str, rows: tuple[KindRow, ...]) -> Table:
    """Lay out kinds of work: whom each is for, its status, its first record, and who else has it."""
    table = _kinds(home, title, rows, _first_record, who_has_in_words, widths=(2.6, 2.4, 3.8, 2.7, 1.0))
    return replace(
        table,
        headings=(table.headings[0], "For people who", *table.headings[1:]),
        rows=tuple((cells[0], _whom(row), *cells[1:]) for cells, row in zip(table.rows, rows, strict=True)),
        widths=(table.widths[0], 1.2, *table.widths[1:]),
    )


def _kinds(
    home: Home,
    title: str,
    rows: tuple[KindRow, ...],
    first: Callable[[KindRow], Words],
    beside: Callable[[WhoHas], str],
    widths: tuple[float, ...],
) -> Table:
    """Lay out kinds of work; without the last column but one where nothing stands beside the area."""
    near = next((row.near for row in rows if row.near), None)
    headings = ["Kind of work", "On record here", "First record"]
    headings += [f"{beside_words(home)} ({near.of})"] if near else []
    body = tuple(
        (
            plain(kind_label(row.kind)),
            plain(_status(row)),
            first(row),
            *((plain(beside(row.near)),) if row.near else ()),
            plain(str(row.everywhere.either)),
        )
        for row in rows
    )
    used = widths if near else (*widths[:3], widths[4])
    return Table(f"Kinds of work in {title}", (*headings, f"All ({rows[0].everywhere.of})"), body, used)


def people_table(summary: AreaSummary) -> Table:
    """Lay out how many people a year cause harm, by risk level, with the range."""
    found = summary.by_risk
    rows = []
    for risk in reversed(RISK_LEVELS):
        one = None if found is None else estimate_of(found, risk, ANY)
        rows.append((plain(risk.capitalize()), *_estimate(one)))
    return Table(
        "People a year who cause harm: estimates of ours, 80% range",
        ("Risk level", "People a year", "From and to"),
        tuple(rows),
        (1, 1, 1.6),
    )


def communities_table(summary: AreaSummary) -> Table:
    """Lay out the communities: people at the risk level, and what is made for those who cause harm and who are harmed."""
    found, rows = summary.by_community, []
    for key, community in COMMUNITIES.items():
        one = None if found is None else estimate_of(found, summary.of_risk, key)
        made = (plain(_made(summary.communities[key, side])) for side in SIDES)
        rows.append((plain(community.label), *_estimate(one), *made))
    return Table(
        f"By community, at {summary.of_risk} risk: people a year, and what is made for those who",
        ("Community", "People a year", "From and to", "cause harm", "are harmed"),
        tuple(rows),
        (2.4, 1.2, 1.8, 2, 2),
    )


def records_table(rows: KindRows) -> Table:
    """Lay out every record that answers here or declares that there is none, each with its source."""
    body = tuple(
        (
            plain(name_of_record(record)),
            plain(kind_label(row.kind)),
            plain(said(record)),
            (linked(str(record["source_title"] or record["source_url"]), str(record["source_url"])),),
        )
        for row in rows.all
        for records, said in ((row.records, _said), (row.declared, declared_of_whom))
        for _, record in records.iterrows()
    )
    return Table("Records", ("Service", "Kind of work", "What its record says", "Source"), body, (3, 2, 3, 4))


def standards_table(card: Scorecard, area: str) -> Table:
    """Lay out how each of the sector's standards stands in a force area, each with its sources."""
    body = tuple(
        (
            plain(one.standard.label),
            plain(verdict_in_words(one)),
            plain(why(one)),
            _sources(one),
        )
        for one in card.values()
    )
    headings = ("Standard asked for", "It is", "What it rests on", "Source")
    return Table(f"Standards of the sector in {area}", headings, body, (2.6, 1.2, 5, 3.2))


def money_table(money: MoneyOfArea, area: str) -> Table:
    """Lay out every award that names an area, each with its source."""
    body = tuple(
        (plain(one.years), plain(one.pounds), plain(one.what), (linked(one.source, one.url),)) for one in money.rows
    )
    return Table(f"Money on record in {area}", MONEY_HEADINGS, body, (2, 1.8, 5, 3.4))


def _sources(scored: Scored) -> Words:
    """Name the sources of what counts, or the first of what does not; each once, with its link."""
    counting = [one for one in scored.evidence if one.settles]
    shown = counting or scored.evidence[:MOST_SOURCES]
    named = dict.fromkeys((one.source_title or one.source_url, one.source_url) for one in shown)
    more = len(scored.evidence) - MOST_SOURCES if not counting else 0
    words: list[str | Linked] = []
    for title, url in named:
        words += [*(["; "] if words else []), linked(title, url)]
    return (*words, f" and {more} more on the screen") if more > 0 else tuple(words) or plain("none")


def _whom(row: KindRow) -> Words:
    return plain(SIDES[row.side].removeprefix("People who "))


def _status(row: KindRow) -> str:
    words = english().status(row.status.key, row.extent)
    return f"{words}: {row.districts} of {row.districts_of} districts" if row.extent == PART else words


def _first_name(row: KindRow) -> Words:
    return _first(row, lambda record: f" ({record['as_of']})")


def _first_record(row: KindRow) -> Words:
    return _first(row, lambda record: f" · {_said(record)}")


def _first(row: KindRow, told: Callable[[pd.Series], str]) -> Words:
    """Name the first record, which leads to its source, say what is told of it, and how many more there are."""
    if row.records.empty:
        return plain("none")
    first, more = row.records.iloc[0], f"; {len(row.records) - 1} more" if len(row.records) > 1 else ""
    return linked(name_of_record(first), str(first["source_url"])), f"{told(first)}{more}"


def _said(record: pd.Series) -> str:
    wide = () if record["reach"] in NEAR else ("regional or national",)
    return " · ".join([*wide, *record_in_a_line(record)])


def _estimate(one: Estimate | None) -> tuple[Words, Words]:
    if one is None:
        return plain(TOO_FEW), plain("–")
    if not one.known:
        return plain(NOT_KNOWN), plain("–")
    return plain(whole_people(one.central)), plain(one.ends)


def _made(found: pd.DataFrame) -> str:
    row = found.iloc[0]
    return english().status(STATUS_OF_KEY[str(row["status"])].key, str(row["extent"]))
