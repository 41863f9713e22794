"""The records of the directory in use, drawn."""

from functools import partial

import pandas as pd

from coverage.ask import Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.records import described_records
from coverage.vocabulary import (
    DECLARED,
    DELIVERIES,
    FOR_WHOM,
    PROVISIONS,
    RECORD_STATUSES,
    RISK_LEVELS,
    YES_NO_UNKNOWN,
    blank_in_words,
    labels,
)
from say.numbers import count
from say.provenance import RECORD, basis_of
from ui.cache.coverage import unplaced_of
from ui.frame.screen import Screen


def show_unplaced_records(s: Screen) -> None:
    """Draw the records that count but state no area, so that what is on no map is not hidden."""
    draw = partial(_unplaced_in_words, s.directory, s.choices.ask.terms)
    s.kept_table(s.directory, draw, "Records that state no area and are on no map", index=True)


def _unplaced_in_words(directory: Directory, terms: Terms) -> pd.DataFrame:
    return records_in_words(unplaced_of(directory, terms).set_index("service_id"))


def show_directory_records(s: Screen) -> None:
    """Draw every record of the directory in use as a table that can be searched and saved."""
    draw = partial(_in_words, s.directory)
    s.kept_table(s.directory, draw, "Every record of the directory in use", height=420, index=True)
    on = s.on(basis_of(s.directory, Ask(terms=s.choices.ask.terms), s.basis.assumptions), s.owner)
    on.save(
        "Save table", "records", lambda: on.table_files(_records_of(s.directory), "every record", RECORD, "records")
    )


def _records_of(directory: Directory) -> pd.DataFrame:
    return described_records(directory.services).set_index("service_id")


def _in_words(directory: Directory) -> pd.DataFrame:
    return records_in_words(_records_of(directory))


def records_in_words(records: pd.DataFrame) -> pd.DataFrame:
    """Return records as screens say them: labels for keys, "not known" for what is missing."""
    words = {
        "intervention": labels(INTERVENTIONS),
        "for_whom": {**FOR_WHOM, "": "not stated"},
        "provision": PROVISIONS,
        "quality_assured": YES_NO_UNKNOWN,
        "delivery": DELIVERIES,
        "status": RECORD_STATUSES,
    }
    shown = records.copy()
    for column, said in words.items():
        shown[column] = shown[column].map(said)
    for column, said in (("risk_levels", RISK_LEVELS), ("communities", labels(COMMUNITIES))):
        shown[column] = [
            ", ".join(said[key] for key in keys) or blank_in_words(column, status in DECLARED)
            for keys, status in zip(records[column], records["status"], strict=True)
        ]
    shown["places"] = shown["places"].map(count)
    return shown.rename(columns=lambda name: name.replace("_", " ").capitalize())
