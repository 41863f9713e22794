"""Every record as a table: a blank of a declaration says that there is none of all, and a blank of a service says nothing."""

from coverage.records import described_records
from loaders.directory.directory import load_in_form
from tests.loaders.directory_files import csv_file
from ui.screens.sources_and_method.every_record import records_in_words


def test_a_blank_risk_is_every_risk_level_of_a_declaration_and_not_stated_of_a_service() -> None:
    blank = {"risk_levels": "", "communities": ""}
    none = {"status": "confirmed_none", "confirmed_by": "A commissioner"}
    directory, _ = load_in_form(csv_file(blank, blank | none), "d.csv")
    shown = records_in_words(described_records(directory.services))
    assert shown["Risk levels"].tolist() == ["not stated", "every risk level"]
    assert shown["Communities"].tolist() == ["not stated", "everybody"]
