"""Where each field of a service that stands in two lists is from, in words: as a table, and for the record itself."""

from dataclasses import dataclass

import pandas as pd

from coverage.reconcile.fields import FIELDS
from coverage.services_said import AREAS
from geo.areas import area_name
from say.coverage.directory_changes_in_words import column_of
from say.text import first_of

MOST_AREAS = 5
_OF_FIELD = ["service_id", "field"]
_KEYS = {column for columns in FIELDS.values() for column in columns} - {"as_of_first", "as_of_last"}


@dataclass(frozen=True)
class SaidInOneList:
    """What one of the lists says of a service: where the other's word stands, and the fields in which its own does."""

    directory: str
    otherwise: tuple[str, ...]
    stands_in: tuple[str, ...]
    source_title: str
    source_url: str


def provenance_in_words(provenance: pd.DataFrame) -> pd.DataFrame:
    """Write ``Directory.provenance`` as people read it.

    Returns
    -------
    pandas.DataFrame
        By ``service_id``: a row for each ``field``, ``from_directory`` whose word stands, what it ``says`` and its
        ``source_title``, and what each other list says of it, ``otherwise`` ("" where none does).
    """
    rows = [_row(told) for _, told in provenance.groupby(_OF_FIELD, sort=False)]
    columns = [*_OF_FIELD, "from_directory", "says", "source_title", "otherwise"]
    return pd.DataFrame(rows, columns=columns).set_index("service_id")


def _row(told: pd.DataFrame) -> dict[str, str]:
    standing = told[told["stands"]]
    others = [f"{name}: {_words(of)}" for name, of in told[~told["stands"]].groupby("directory", sort=False)]
    return {
        "service_id": standing["service_id"].iloc[0],
        "field": standing["field"].iloc[0],
        "from_directory": standing["directory"].iloc[0],
        "says": _words(standing),
        "source_title": standing["source_title"].iloc[0],
        "otherwise": "; ".join(others),
    }


def said_in_each_list(provenance: pd.DataFrame, service_id: str) -> list[SaidInOneList]:
    """Say what each list says of one service, the one first whose word stands in most; nothing where it stands in one alone."""
    told = provenance[provenance["service_id"].eq(service_id)]
    said = [_in_one(str(name), of, told) for name, of in told.groupby("directory", sort=False)]
    return sorted(said, key=lambda one: -len(one.stands_in))


def _in_one(directory: str, of: pd.DataFrame, told: pd.DataFrame) -> SaidInOneList:
    standing = {str(field): _words(rows) for field, rows in told[told["stands"]].groupby("field", sort=False)}
    other = {str(field): _words(rows) for field, rows in of[~of["stands"]].groupby("field", sort=False)}
    return SaidInOneList(
        directory=directory,
        otherwise=tuple(f"{field}: {words}" for field, words in other.items() if words != standing.get(field)),
        stands_in=tuple(dict.fromkeys(of[of["stands"]]["field"])),
        source_title=of["source_title"].iloc[0],
        source_url=of["source_url"].iloc[0],
    )


def _words(told: pd.DataFrame) -> str:
    """What the columns of one field say, in order."""
    said = (in_words(column, text) for column, text in zip(told["column"], told["says"], strict=True))
    return " / ".join(dict.fromkeys(said))


def in_words(column: str, text: str) -> str:
    """A text of ``says`` as people read it: labels of keys, names of areas."""
    if column == AREAS:
        return first_of(sorted(map(area_name, text.split(";"))), MOST_AREAS)
    choices = column_of(column).choices if column in _KEYS else {}
    return ", ".join(choices.get(key, key) for key in text.split(";")) if choices else text
