"""One area in words: what is on record there, on how many records, how sure they are, and what is not known."""

from collections.abc import Iterator

import pandas as pd

from coverage.ask import ANY, Ask
from coverage.extent import PART
from coverage.vocabulary import Status
from say.coverage.asked import place_in_words, said_of
from say.coverage.status_words import NOT_NOTHING, shares_in_words, status_in_words
from say.numbers import about, count
from say.terms import in_sentences
from say.text import with_capital

FIRST_SAID = 2
"""How many statuses one sentence says of the rest of the people."""


def area_sentence(row: pd.Series, ask: Ask, records: pd.DataFrame) -> str:
    """Say what is on record for one area: its best status and how far that goes, the rest of its people, the records behind it.

    Parameters
    ----------
    row
        The area's row of ``coverage_table``.
    ask
        What was asked.
    records
        ``records_behind`` for the same area and ask.
    """
    said = [said_of(ask, status_in_words(row), place_in_words(row["area_name"]))]
    said += [_rest_of_people(row), *_records_in_words(records), _generic_sentence(ask, records)]
    if row[f"share_{Status.NO_RECORD.key}"] > 0:
        said.append(NOT_NOTHING)
    return " ".join(filter(None, [*said, capacity_sentence(row)]))


def _rest_of_people(row: pd.Series) -> str:
    """Say what the people have who do not have the best status, most first; their shares and that one sum to 100 %."""
    shares = {
        status: row[f"share_{status.key}"]
        for status in Status
        if status.key != row["status"] and row[f"share_{status.key}"] > 0
    }
    if row["extent"] != PART or not shares:
        return ""
    most_first = sorted(shares, key=lambda status: -shares[status])
    said = shares_in_words(row)
    parts = [f"{in_sentences()[status].rest} for {said[status]}" for status in most_first]
    most, rest = parts[:FIRST_SAID], parts[FIRST_SAID:]
    further = f" Further: {'; '.join(rest)}." if rest else ""
    return f"Elsewhere: {'; '.join(most)}.{further}"


def _records_in_words(records: pd.DataFrame) -> Iterator[str]:
    """Say how many records are behind it, told apart by how sure and how near they are, and why some are unsure."""
    answers = records[records["role"].eq("answers")]
    sure = int(answers["gives"].eq(Status.SERVED.key).sum())
    unsure = answers[answers["gives"].eq(Status.POSSIBLE.key)]
    wider = int(answers["gives"].eq(Status.WIDER_ONLY.key).sum())
    near = [_so_many(sure, "current record"), _so_many(len(unsure), "old or unclear record")]
    if sure or len(unsure):
        named = "names" if sure + len(unsure) == 1 else "name"
        yield f"{with_capital(' and '.join(filter(None, near)))} {named} it, its county or its force."
    if len(unsure):
        why = dict.fromkeys(part for reason in unsure["reason"] for part in reason.split("; "))
        first, others = list(why)[:FIRST_SAID], list(why)[FIRST_SAID:]
        yield f"Why unclear: {'; '.join(first)}."
        if others:
            yield f"Also: {'; '.join(others)}."
    if wider:
        reach = "reaches" if wider == 1 else "reach"
        yield f"{with_capital(_so_many(wider, 'record'))} {reach} it from a region, the nation or remotely."


def _so_many(found: int, one: str) -> str:
    return count(found, one) if found else ""


def _generic_sentence(ask: Ask, records: pd.DataFrame) -> str:
    if ask.community == ANY or records.empty:
        return ""
    generic = records["role"].eq("not_for_them") & records["provision"].eq("generic")
    return f"Generic services reach here ({count(generic.sum(), 'record')})." if generic.any() else ""


def capacity_sentence(row: pd.Series) -> str:
    """Say what is known of places: never a nought for what is not known."""
    if not row["services"]:
        return ""
    if not row["services_with_places"]:
        return "Capacity not known."
    places = f"About {about(row['places_known'], 'place')} a year"
    if row["services_with_places"] == row["services"]:
        return f"{places}."
    return f"{places} known, from {row['services_with_places']} of {count(row['services'], 'record')}."
