"""The cliff edge in words: what is on record on a day if nothing is renewed, and what has fallen by then."""

from collections.abc import Sequence

import pandas as pd

from coverage.interventions import INTERVENTIONS
from coverage.timeline import Month, services_lost
from geo.levels import LEVELS
from say.numbers import count, day, is_known, of_number, people, rounded
from say.text import cut

IF_NOTHING_IS_RENEWED = "If nothing is renewed"
MOST_LISTED = 20
TABLE = {
    "on": "On",
    "services": "Records on record",
    "services_ended": "Ended since the first day",
    "services_without_end": "Say no end",
    "places_known": "Known places a year",
    "services_without_places": "Say no places",
    "areas_local": "Areas with a local record",
    "areas_lost": "Areas that lost theirs",
    "people_median": "People where the last one ended",
}


def timeline_headline(table: pd.DataFrame) -> str:
    """Say how many records end in the time that the table tells of, and how many say no end at all."""
    first, last = table.iloc[0], table.iloc[-1]
    ended, without = last["services_ended"], first["services_without_end"]
    ends = f"{count(ended)} of {count(first['services'], 'record')} {of_number(ended, 'ends', 'end')}"
    return f"By {day(table.index[-1])}, {ends}; {count(without)} {of_number(without, 'says', 'say')} no end."


def month_in_words(row: pd.Series, areas: int, level: str) -> str:
    """Say of a row of the timeline how many areas have a local record on its day, and what has ended by then."""
    named = f"{count(row['areas_local'])} of {count(areas, LEVELS[level].one, LEVELS[level].many)}"
    has = of_number(row["areas_local"], "has", "have")
    theirs = of_number(row["areas_lost"], "its own", "theirs")
    lost = f"; {count(row['areas_lost'], 'area')} lost {theirs}" if row["areas_lost"] else ""
    ended = f" {count(row['services_ended'], 'record')} ended." if row["services_ended"] else ""
    return f"{named} {has} a local record{lost}.{ended}"


def timeline_to_quote(table: pd.DataFrame, level: str) -> list[str]:
    """Say in full what falls by the last day: records, places, areas and people, and what is not known."""
    first, last = table.iloc[0], table.iloc[-1]
    ended, without, lost = last["services_ended"], first["services_without_end"], last["areas_lost"]
    has_now = of_number(lost, "has a local record now and has", "have a local record now and have")
    said = [
        f"If nothing is renewed, {count(ended)} of {count(first['services'], 'record')} on record on "
        f"{day(table.index[0])} {of_number(ended, 'ends', 'end')} by {day(table.index[-1])}.",
        f"{count(without, 'record')} without a known end of work or money "
        f"{of_number(without, 'stays', 'stay')} here, and may not.",
        f"{count(lost, LEVELS[level].one, LEVELS[level].many)} {has_now} none then.",
    ]
    if is_known(last["people_median"]) and last["districts_lost"]:
        ends = f"{rounded(last['people_low'])} to {rounded(last['people_high'])}"
        where = of_number(last["districts_lost"], "district that loses its", "districts that lose their")
        said.append(f"In the {where} last local record, {people(last['people_median'])} would need it ({ends}).")
    if is_known(first["places_known"]):
        fallen = first["places_known"] - (last["places_known"] if is_known(last["places_known"]) else 0)
        falls = of_number(fallen, "falls", "fall")
        said.append(f"Of the known places, {count(fallen)} of {count(first['places_known'])} {falls} away.")
    return said


def lost_in_words(months: Sequence[Month], at: int) -> list[str]:
    """Say which records have ended by a month, the first first; of many, how many more there are."""
    gone = services_lost(months[0], months[at])
    said = [
        f"{day(one['ends'])}: {cut(one['service_name'])}, {INTERVENTIONS[one['intervention']].alone}"
        for _, one in gone.head(MOST_LISTED).iterrows()
    ]
    more = len(gone) - MOST_LISTED
    return [*said, f"And {count(more, 'more record')}."] if more > 0 else said
