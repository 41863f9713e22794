"""The records of the directory in use, drawn."""

import pandas as pd

from coverage.ask import Ask
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
from ui.cache.cached import cached
from ui.frame.screen import Screen


def show_unplaced_records(s: Screen, records: pd.DataFrame) -> None:
    """Draw the records that count but state no area, so that what is on no map is not hidden."""
    words = records_in_words(records.set_index("service_id"))
    s.table(words, "Records that state no area and are on no map", index=True)


def show_directory_records(s: Screen) -> None:
    """Draw every record of the directory in use as a table that can be searched and saved."""
    records = _records_of(s.directory)
    s.table(_in_words(s.directory), "Every record of the directory in use", height=420, index=True)
    every = basis_of(s.directory, Ask(terms=s.choices.ask.terms), s.basis.assumptions)
    s.on(every, s.owner).files(records, "every record", RECORD, "records")


@cached(most=12)
def _records_of(directory: Directory) -> pd.DataFrame:
    return described_records(directory.services).set_index("service_id")


@cached(most=12)
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
