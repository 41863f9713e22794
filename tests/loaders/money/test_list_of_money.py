"""A user's list of awards is read into the form of all awards: its areas, years and sums, payments told apart."""

from dataclasses import replace
from pathlib import Path

import pytest

from coverage.combined import with_own
from coverage.export import safe_cell
from coverage.money.award import APPROX, EXACT, MAXIMUM, MINIMUM, STATED, Years
from coverage.money.ledger import Standing, ledger
from coverage.money.of_two_lists import awards_of_both, with_money
from geo.mistakes import Mistake
from loaders.directory.directory_text import directory_as_texts, directory_of_texts
from loaders.directory.shipped import published_directory
from loaders.intake.draft import open_draft
from loaders.intake.load import load_directory, services_or_money_of_draft
from loaders.intake.money_on_record.bounded_amounts import precision_stated, read_bounded_amount
from loaders.intake.worked_out import worked_out
from loaders.money.list_of_money import list_of_money
from loaders.money.lists_of_old import awards_of_old_list
from loaders.money.published_awards import published_awards
from say.coverage.directory_words import what_it_holds
from say.coverage.money_on_record import awards_on_record, money_of_directory
from tests.coverage.money.awards_of_tests import PLAIN

KENT = "E23000032"
HEADINGS = "Funder,Recipient,Title,Area,Stage,Start date,End date,Reference,Amount\n"
ROWS = (
    "Fictional Fund (INVENTED),Fictional Acme,Invented helpline,Kent,grant,2023-04-01,2025-03-31,R1,50123\n"
    "Fictional Fund (INVENTED),Fictional Beta,Invented framework,Kent,award,2023-04-01,2025-03-31,R2,900000\n"
    "Fictional Fund (INVENTED),Fictional Beta,Invented work,Kent; Essex,grant,2023-04-01,2025-03-31,R3,70123\n"
    "Home Office,Kent commissioner,Invented programme,Kent,grant,2023-04-01,2025-03-31,R4,801367\n"
)


def test_rows_of_a_list_stand_where_they_belong(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(HEADINGS + ROWS, encoding="utf-8")
    helpline, framework, of_two, of_the_fund = list_of_money(path).money
    assert helpline.years == Years(2023, 2024, STATED) and helpline.kind == "helpline" and helpline.invented
    assert framework.precision == MAXIMUM and not of_the_fund.invented
    became = {one.award.identifier: one for one in ledger([*published_awards(), *list_of_money(path).money], "pfa")}
    assert became["R3"].standing is Standing.OF_SEVERAL and became["R2"].standing is Standing.CEILING
    assert became["R4"].standing is Standing.SAME and became["R4"].because_of == "HO29"
    assert became["R1"].standing is Standing.COUNTED and of_two.area_codes


GRANTS_360 = (
    "Identifier,Title,Currency,Amount Awarded,Award Date,Planned Dates:Start Date,Planned Dates:End Date,"
    "Recipient Org:Name,Funding Org:Name,Beneficiary Location:Name,For Regrant Type\n"
    "R1,Fund programme,GBP,801367,2023-07-01,2023-04-01,2025-03-31,Kent PCC,Home Office,Kent,\n"
    "R2,Small charities fund,GBP,250000,2025-05-01,2025-04-01,2027-03-31,Fictional Thistle,Fictional Trust,Kent,FRG010\n"
    "R3,Small charity work,GBP,20000,2025-09-01,2025-09-01,2026-03-31,Fictional Sorrel,Fictional Thistle,Kent,\n"
    "R4,A framework,GBP,900000,2025-05-01,2025-04-01,2027-03-31,Fictional Clover,Fictional Trust,Kent,\n"
    "R5,Helpline,GBP,more than 120000,2025-05-01,2025-04-01,2026-03-31,Fictional Harebell,Fictional Trust,Kent,\n"
    "R6,A fund to pass on,GBP,up to £70000,2025-05-01,2025-04-01,2026-03-31,Fictional Elder,Fictional Trust,Kent,yes\n"
)


def test_a_360giving_list_counts_once_what_is_published_and_keeps_regrants_ceilings_and_leasts(tmp_path: Path) -> None:
    path = tmp_path / "grants_360.csv"
    path.write_text(GRANTS_360, encoding="utf-8")
    directory = with_own(published_directory(), list_of_money(path), ())
    entries = {one.award.identifier: one for one in ledger(awards_on_record(directory), "pfa") if one.award.identifier}
    became = {reference: one.standing for reference, one in entries.items()}
    assert became == {
        "R1": Standing.SAME, "R2": Standing.NOT_GIVEN, "R3": Standing.COUNTED, "R4": Standing.CEILING,
        "R5": Standing.COUNTED, "R6": Standing.CEILING,
    }  # fmt: skip
    assert entries["R1"].because_of == "HO29" and entries["R2"].award.passed_on and entries["R6"].award.passed_on
    assert entries["R5"].award.precision == MINIMUM and entries["R6"].award.pounds == 70_000
    before, after = (money_of_directory(one).at("pfa")[KENT] for one in (published_directory(), directory))
    assert after.pounds(Standing.COUNTED) == before.pounds(Standing.COUNTED) + 140_000 and after.is_least


@pytest.mark.parametrize(
    ("words", "pounds", "precision"),
    [
        ("more than £120,000", 120_000, MINIMUM),
        ("£1.5m+", 1_500_000, MINIMUM),
        ("over £3,001", 3_001, MINIMUM),
        ("£30,001 over 3 years", 30_001, EXACT),
        ("no more than 5,001", 5_001, MAXIMUM),
        ("approx. £12,345", 12_345, APPROX),
        ("£12,345.10", 12_345.10, EXACT),
    ],
)
def test_a_least_a_most_and_about_are_kept_as_such(words: str, pounds: float, precision: str) -> None:
    read = read_bounded_amount(words, "point")
    assert (read.gbp, precision_stated(read.words, read.gbp)) == (pounds, precision)


def test_a_list_is_kept_as_texts_and_reads_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(HEADINGS + ROWS, encoding="utf-8")
    listed = list_of_money(path)
    assert directory_of_texts(directory_as_texts(listed)).money == listed.money and listed.invented
    together = with_own(published_directory(), listed, ())
    assert together.money == listed.money and len(together.services) == len(published_directory().services)
    assert with_money(together, listed.money).money == listed.money


def test_a_list_published_as_csv_before_awards_were_kept_reads_as_the_same_awards(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(HEADINGS + ROWS, encoding="utf-8")
    money = worked_out(open_draft(path, path.name), {}, {}).money
    assert money is not None
    written = money.frame.map(safe_cell).to_csv(index=False)
    assert awards_of_old_list(written, "grants.csv") == list_of_money(path).money


def test_the_sum_of_a_row_said_to_be_a_service_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "grants.csv"
    path.write_text(HEADINGS + ROWS, encoding="utf-8")
    draft = open_draft(path, path.name).decided(as_services=frozenset({("", 2)}))
    directory = worked_out(draft, {}, {}).directory
    assert directory is not None and len(directory.services) == 1
    entries = ledger(awards_on_record(directory), "pfa")
    assert [one.standing for one in entries if one.award.pounds == 50123] == [Standing.COUNTED, Standing.SAME]


def test_rows_of_two_lists_of_one_name_stay_two_and_a_row_read_twice_is_one() -> None:
    other = replace(PLAIN, pounds=5.0)
    assert awards_of_both([PLAIN], [PLAIN]) == (PLAIN,)
    assert [one.key for one in awards_of_both([PLAIN], [other, other])] == ["A1", "other-A1"]


def test_a_list_of_money_that_is_dropped_is_taken_and_no_command_takes_it_for_a_directory(tmp_path: Path) -> None:
    path = tmp_path / "grants_360.csv"
    path.write_text(GRANTS_360, encoding="utf-8")
    directory, report = services_or_money_of_draft(open_draft(path, path.name), {}, {})
    assert len(directory.money) == 6 and report.counted() == "6 of your 6 rows are in."
    assert what_it_holds(directory) == "It lists 6 awards or payments. They stand on Area, under “Money on record”."
    with pytest.raises(Mistake, match="not a directory"):
        load_directory(path, path.name)


def test_a_file_without_money_is_a_mistake_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "services.csv"
    path.write_text("service_id,service_name\n1,Invented work\n", encoding="utf-8")
    with pytest.raises(Mistake, match=r"services\.csv: no list of awards"):
        list_of_money(path)
