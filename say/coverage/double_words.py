"""The records of two directories that are probably of one service, side by side, as a list to decide on."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from coverage.directory import Directory
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Answer
from coverage.reconcile.doubles import Double
from coverage.reconcile.fields import EVERY_FIELD, Difference, columns_of_field, differences
from coverage.reconcile.together import services_by_id
from coverage.services_said import AREAS, Service
from geo.areas import area_name
from geo.as_given import day
from say.coverage.directory_changes_in_words import column_of
from say.numbers import count
from say.text import first_of, with_capital

MOST_AREAS = 5
OPEN = Answer(None)
YES, NO = "yes", "no"
DECIDED, STANDS = "one_service", "second_stands_in"
"""The columns that are left for the reader: yes or no; and the fields, ``;`` between them, in which the second's word stands."""


def doubles_table(
    first: Directory, second: Directory, doubles: Iterable[Double], answers: Mapping[Pair, Answer]
) -> pd.DataFrame:
    """Write the proposed doubles as a table.

    Parameters
    ----------
    first, second, doubles
        The directories, and what ``proposed_doubles`` proposes of them.
    answers
        What was said of each; a pair that is not there is left open.

    Returns
    -------
    pandas.DataFrame
        A row for each, numbered from 1: ``one_service`` (blank: open) and ``second_stands_in``, ``agree_percent``, of both
        ``id``, ``name``, ``organisation``, ``kind`` and ``areas`` with ``first_`` or ``second_`` in front, and ``differs_in``:
        each field that both state otherwise, with what each says.
    """
    ours, theirs = services_by_id(first), services_by_id(second)
    rows = [
        _row(double, ours[double.first], theirs[double.second]) | _answered(answers.get(double.pair, OPEN))
        for double in doubles
    ]
    return pd.DataFrame(rows, columns=_COLUMNS, index=range(1, len(rows) + 1)).rename_axis("number")


def own_with_published_in_words(once: int) -> str:
    """Say how one's own list is added to the published record, and how many services of both count once."""
    added = "It is added to the published record, its records marked “mine”. The switch under “More choices” shows it alone."
    if not once:
        return added
    stands = "stands in both lists and counts once" if once == 1 else "stand in both lists and count once"
    return f"{added} {count(once, 'service')} {stands}; what yours says stands over what is published."


def undecided_in_words(undecided: int) -> str:
    """Say how many services wait for a decision, and that each counts twice until then."""
    return (
        "1 service probably stands in both lists, and counts twice until you say so."
        if undecided == 1
        else f"{undecided:,} services probably stand in both lists, and count twice until you say so."
    )


def used_answers_in_words(used: Mapping[Pair, bool]) -> str:
    """Say how many answers of the office are about two lists, and what they are."""
    if not used:
        return "None of your office's answers is about these two lists."
    were = "was" if len(used) == 1 else "were"
    yes = sum(used.values())
    return f"{count(len(used), 'answer')} of your office {were} used: {YES} to {yes:,}, {NO} to {len(used) - yes:,}."


def doubles_in_words(answers: Mapping[Pair, Answer]) -> str:
    """Say in a sentence how many services probably stand in both lists, and how many of them wait for a decision."""
    probably = sum(answer.is_one is not False for answer in answers.values())
    waiting = sum(answer.is_one is None for answer in answers.values())
    if not probably:
        return "No service seems to stand in both lists."
    stands = "stands" if probably == 1 else "stand"
    waits = "each is decided" if not waiting else f"{waiting:,} {'waits' if waiting == 1 else 'wait'} for your word"
    return f"{count(probably, 'service')} probably {stands} in both lists; {waits}."


def side_by_side(first: Directory, second: Directory, pair: Pair, from_second: frozenset[str]) -> pd.DataFrame:
    """Write the fields in which two records differ: what each says, and whose word stands."""
    ours, theirs = services_by_id(first)[pair[0]], services_by_id(second)[pair[1]]
    found = differences(ours, theirs)
    said = [_both_say(one) for one in found]
    return pd.DataFrame(
        {
            "Field": [with_capital(one.field) for one in found],
            f"First: {first.title}": [of_first for of_first, _ in said],
            f"Second: {second.title}": [of_second for _, of_second in said],
            "Whose word stands": [second.title if one.field in from_second else first.title for one in found],
        }
    )


_OF_EACH = ("id", "name", "organisation", "kind", "areas")
_COLUMNS = [
    DECIDED,
    "agree_percent",
    *(f"{side}_{what}" for side in ("first", "second") for what in _OF_EACH),
    "differs_in",
    STANDS,
]


def _row(double: Double, first: Service, second: Service) -> dict[str, Any]:
    return {
        "agree_percent": round(100 * double.likeness.score),
        **_described("first", first),
        **_described("second", second),
        "differs_in": "; ".join(map(_difference, differences(first, second))),
    }


def _answered(answer: Answer) -> dict[str, str]:
    said = "" if answer.is_one is None else YES if answer.is_one else NO
    return {DECIDED: said, STANDS: ";".join(field for field in EVERY_FIELD if field in answer.from_second)}


def _described(side: str, service: Service) -> dict[str, str]:
    kind = _word("intervention", service["intervention"])
    told = (
        service["service_id"],
        service["service_name"],
        service["organisation_name"],
        kind,
        _said(AREAS, service[AREAS]),
    )
    return {f"{side}_{what}": value for what, value in zip(_OF_EACH, told, strict=True)}


def _difference(one: Difference) -> str:
    return f"{one.field}: {' | '.join(_both_say(one))}"


def _both_say(one: Difference) -> list[str]:
    columns = columns_of_field(one.field)
    return ["/".join(dict.fromkeys(filter(None, map(_said, columns, said)))) for said in (one.first, one.second)]


def _said(column: str, value: Any) -> str:
    """A value of a column as people read it; "" where nothing is stated."""
    if isinstance(value, frozenset):
        return first_of(sorted(area_name(area.code) for area in value), MOST_AREAS)
    if isinstance(value, tuple):
        return ", ".join(_word(column, key) for key in value)
    if isinstance(value, str):
        return _word(column, value)
    if pd.isna(value):
        return ""
    return day(value.date()) if isinstance(value, pd.Timestamp) else f"{value:g}"


def _word(column: str, text: str) -> str:
    """The label of a key where the column holds keys; any other text as it stands."""
    return column_of(column).choices.get(text, text)
