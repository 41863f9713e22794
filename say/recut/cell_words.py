"""What an area of another map has of one kind of work or community, in words: the best status of its people, and of how many."""

import pandas as pd

from coverage.extent import PART
from coverage.patchwork_columns import Column
from coverage.statuses_on_map import MIXED
from coverage.vocabulary import SIDES, STATUS_OF_KEY, Status
from say.numbers import count, per_cent
from say.terms import english

_SHARES = {f"share_{one.key}": one for one in sorted(Status, reverse=True)}


def best_of_people(rows: pd.DataFrame) -> pd.DataFrame:
    """Say of each row the best status that any of its people have, and of what share of them.

    Parameters
    ----------
    rows
        Of ``each_status_on_map``.

    Returns
    -------
    pandas.DataFrame
        Row by row: ``status`` (a ``Status``) and ``share`` (0 to 1; 1 where all have it).
    """
    shares = rows[list(_SHARES)].to_numpy()
    first = (shares > 0).argmax(axis=1)
    best = pd.Series([list(_SHARES.values())[at] for at in first], index=rows.index, dtype=object)
    return pd.DataFrame({"status": best, "share": shares[range(len(rows)), first]})


def statuses_by_key() -> dict[str, str]:
    """Return what each word of a column ``status`` reads as."""
    return {MIXED: "Mixed"} | {key: english().statuses[one].short for key, one in STATUS_OF_KEY.items()}


def statuses_in_words(rows: pd.DataFrame) -> list[str]:
    """Say of each row its status, or where its people differ the best and of how many: "served in part, 34% of people"."""
    best = best_of_people(rows)
    whole = {one: english().statuses[one].short for one in Status}
    in_part = {one: english().status(one.key, PART) for one in Status}
    return [
        f"{in_part[best_one]}, {per_cent(share)} of people" if status == MIXED else whole[best_one]
        for status, best_one, share in zip(rows["status"], best["status"], best["share"], strict=True)
    ]


def column_on_map_in_words(column: Column, local: int, areas: int) -> str:
    """Say of a kind of work or a community whom it is for, and in how many areas of a map it is on record locally."""
    return f"{column.label}, {SIDES[column.side].lower()}: on record locally in {local} of {count(areas, 'area')}"
