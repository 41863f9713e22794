"""The workbook of a round: what stands in it, that it goes out and comes back the same, and that it prints on A4."""

import zipfile
from io import BytesIO

from openpyxl import load_workbook

from coverage.rounds.answers import ON_RECORDS, TO_QUESTIONS
from loaders.rounds.form import COLUMNS
from tests.rounds_filled import ASKED, KENT, KNOWN, LANCASHIRE, NEW, ROUND, START, asked, returned, sent


def test_a_workbook_that_nobody_filled_in_says_nothing() -> None:
    read = returned(sent(KENT))
    assert read.says_nothing
    assert read.area == KENT and read.office == "Office of the commissioner"


def test_it_lists_every_record_near_and_every_cell_that_is_not_known_and_nothing_else() -> None:
    book = load_workbook(BytesIO(sent(LANCASHIRE)))
    listed = [row[0].value for row in book[KNOWN].iter_rows(min_row=5)]
    assert listed == asked().records[LANCASHIRE]["service_id"].tolist()
    numbers = [row[0].value for row in book[ASKED].iter_rows(min_row=5)]
    assert numbers == [ROUND.number(one) for one in asked().unknown(LANCASHIRE)]
    assert not asked().records[LANCASHIRE]["confidential"].any()


def test_it_prints_on_a4_is_locked_without_a_password_and_holds_no_macro() -> None:
    with zipfile.ZipFile(BytesIO(sent(KENT))) as parts:
        assert not [name for name in parts.namelist() if "vba" in name.casefold()]
    book = load_workbook(BytesIO(sent(KENT)))
    for title in (START, KNOWN, ASKED, NEW):
        sheet = book[title]
        assert int(sheet.page_setup.paperSize) == 9 and sheet.page_setup.fitToWidth == 1
        assert sheet.protection.sheet and not sheet.protection.password
    assert book[ASKED]["A5"].protection.locked and not book[ASKED]["F5"].protection.locked


def test_who_prints_it_reads_the_answers_above_the_table() -> None:
    book = load_workbook(BytesIO(sent(KENT)))
    for sheet, answers in ((KNOWN, ON_RECORDS), (ASKED, TO_QUESTIONS)):
        line = book[sheet]["A2"].value
        assert all(f"“{words}”" in line for words in answers.values())
        assert len(line) <= sum(column.width for column in COLUMNS[sheet]), "it is read in one line, across the page"


def test_drop_downs_take_their_words_from_a_hidden_sheet() -> None:
    book = load_workbook(BytesIO(sent(KENT)))
    rule = book[ASKED].data_validations.dataValidation[0]
    column = rule.formula1.split("$")[1]
    assert [book["Lists"][f"{column}{at}"].value for at in (1, 2, 3)] == [
        "yes: I have added it on sheet 3",
        "none, we have checked",
        "we do not know",
    ]
    assert book["Lists"].sheet_state == book["Round"].sheet_state == "hidden"
