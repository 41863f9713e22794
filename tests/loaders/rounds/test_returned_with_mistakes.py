"""What people do to a workbook before they send it back: every mistake is said in one sentence, and nothing written is lost."""

import csv
import zipfile
from collections.abc import Callable
from io import BytesIO, StringIO

import pytest
from openpyxl import Workbook, load_workbook

from coverage.rounds.answers import Return
from coverage.rounds.standing import standing
from loaders.directory.shipped import published_directory
from loaders.rounds.texts import return_as_text
from say.rounds.round_words import contradiction_in_words, standing_in_words
from tests.rounds_filled import (
    ASKED,
    ESSEX,
    KENT,
    KNOWN,
    LANCASHIRE,
    NEW,
    NONE,
    NOT_KNOWN,
    ROUND,
    START,
    TAKEN,
    THERE_IS,
    Fill,
    filled,
    returned,
    row_of,
    sent,
    taken,
    tell_a_service,
)  # fmt: skip

UNTIL = "until the contract is let again"


def answer(book: Workbook, *texts: str) -> None:
    for row, text in enumerate(texts, start=5):
        book[ASKED][f"F{row}"] = text


def rows_deleted(book: Workbook) -> None:
    answer(book, NONE, NOT_KNOWN)
    book[ASKED].delete_rows(6)


def sheets_renamed(book: Workbook) -> None:
    answer(book, NONE)
    book[ASKED].title = "Sheet2"


def a_typed_none(book: Workbook) -> None:
    answer(book, "none")


def not_applicable(book: Workbook) -> None:
    answer(book, "n/a")


def prose_over_a_drop_down(book: Workbook) -> None:
    answer(book, "There used to be a group at the college until the money ended")


def a_date_in_words(book: Workbook) -> None:
    tell_a_service(book, K="end of March 2028")


def a_date_that_is_none(book: Workbook) -> None:
    tell_a_service(book, K=UNTIL)


def about_twelve(book: Workbook) -> None:
    tell_a_service(book, I="approx 12")


def a_wrong_area(book: Workbook) -> None:
    tell_a_service(book, H="Canterburry West")


def a_service_twice(book: Workbook) -> None:
    tell_a_service(book)
    tell_a_service(book, 6, A="Example groups (INVENTED)")


def merged_cells(book: Workbook) -> None:
    answer(book, NONE)
    book[ASKED].merge_cells("F5:F7")


def a_row_above_the_headings(book: Workbook) -> None:
    answer(book, NONE)
    book[ASKED].insert_rows(4)
    book[ASKED]["A4"] = "Please see my covering note"


def sorted_rows(book: Workbook) -> None:
    answer(book, NONE, NOT_KNOWN)
    sheet = book[ASKED]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)][::-1]
    for at, row in enumerate(rows, start=5):
        for column, value in enumerate(row, start=1):
            sheet.cell(at, column).value = value


def moved_columns(book: Workbook) -> None:
    answer(book, NONE, NOT_KNOWN)
    for row in book[ASKED].iter_rows(min_row=4):
        row[5].value, row[7].value = row[7].value, row[5].value


def a_column_of_their_own(book: Workbook) -> None:
    book[ASKED]["I4"], book[ASKED]["I5"] = "Who to ask", "the partnership board"


def answered_twice(book: Workbook) -> None:
    answer(book, NONE)
    sheet = book[ASKED]
    last = sheet.max_row + 1
    sheet[f"A{last}"], sheet[f"F{last}"] = sheet["A5"].value, NOT_KNOWN


def there_is_and_not_told(book: Workbook) -> None:
    answer(book, THERE_IS)


def a_sheet_deleted(book: Workbook) -> None:
    answer(book, NONE)
    del book[NEW]


def no_office(book: Workbook) -> None:
    answer(book, NONE)
    book[START].cell(row_of(book, START, "Your office"), 2).value = None


def an_address(book: Workbook) -> None:
    book[ASKED]["H5"] = "Ask at 12 Mill Lane, ME4 4TZ"


def nothing_but_a_kind(book: Workbook) -> None:
    book[NEW]["A5"] = "Only a name"


MISTAKES: dict[Fill, tuple[str, str]] = {
    rows_deleted: ('The rows of "Q2" are gone', NONE),
    sheets_renamed: ('sheet "Sheet2": The sheet was read as "2 What is asked"', NONE),
    a_typed_none: ('row 5, column "Answer": "none" is none of the answers to choose from', "none"),
    not_applicable: ('"n/a" is none of the answers to choose from, so it counts as no answer; choose one', "n/a"),
    prose_over_a_drop_down: (
        '"There used to be a group',
        "There used to be a group at the college until the money ended",
    ),
    a_date_in_words: ("was read as 31 March 2028", "2028-03-31"),
    a_date_that_is_none: (
        'row 5, column "Funded to": "until the contract is let again" is not a date',
        UNTIL,
    ),
    about_twelve: ('column "Places a year (a number)": "approx 12" is not a whole number', "approx 12"),
    a_wrong_area: ('column "Where (blank: all of the area)": ', "Canterburry West"),
    a_service_twice: ("row 6 (set aside)", "Example groups (INVENTED)"),
    merged_cells: ("The cells of rows 5 to 7 were merged", NONE),
    a_row_above_the_headings: ("", "Please see my covering note"),
    sorted_rows: ("", NONE),
    moved_columns: ("The columns were moved", NONE),
    a_column_of_their_own: ('"Who to ask" is no heading of ours', "the partnership board"),
    answered_twice: ("answer the same otherwise, so neither counts; keep one of them", NONE),
    there_is_and_not_told: ("no row of the last sheet tells which, so it counts as not known; add its row", THERE_IS),
    a_sheet_deleted: ('There is no sheet "3 New services"', NONE),
    no_office: ("It does not say which office answers", NONE),
    an_address: ("so it was not kept", ""),
    nothing_but_a_kind: ("row 5 (set aside)", "Only a name"),
}


def all_that_was_read(read: Return) -> str:
    words = {"none": NONE, "there_is": THERE_IS, "not_known": NOT_KNOWN}
    services = [str(cell) for cell in read.directory.services.to_numpy().ravel()] if read.directory else []
    return " | ".join(
        [*(words[says] for says in read.to_questions.values()), *(one.text for one in read.kept), *services]
    )


@pytest.mark.parametrize("fill", MISTAKES, ids=lambda fill: fill.__name__)
def test_a_mistake_is_said_and_nothing_written_is_lost(fill: Fill) -> None:
    said, written = MISTAKES[fill]
    read = returned(filled(KENT, fill))
    assert not said or any(said in sentence for sentence in read.mistakes), read.mistakes
    assert written in all_that_was_read(read)
    assert all(sentence.startswith("kent.xlsx") and ". " not in sentence[:-1] for sentence in read.mistakes)
    assert "ME4" not in repr(read)


def test_a_refuge_that_somebody_writes_down_is_kept_without_its_name_or_place() -> None:
    def a_refuge(book: Workbook) -> None:
        tell_a_service(
            book, A="Rosewood refuge (INVENTED)", C="Housing pathways", H="Dover", N="at 3 Rosewood Lane, CT16 1AA"
        )
        book[KNOWN]["K5"] = "It moved beside the Rosewood refuge"

    read = returned(filled(KENT, a_refuge))
    assert read.directory is not None and read.directory.services["confidential"].all()
    assert "Rosewood" not in return_as_text(read) and "CT16" not in return_as_text(read)
    assert set(read.directory.service_areas["area_code"]) == {KENT}


def test_a_good_answer_beside_a_mistake_counts() -> None:
    for fill, answers in (
        (sorted_rows, 2),
        (moved_columns, 2),
        (merged_cells, 3),
        (rows_deleted, 1),
        (answered_twice, 0),
    ):
        assert len(returned(filled(KENT, fill)).to_questions) == answers, fill.__name__


def as_csv(fill: Fill) -> bytes:
    out = StringIO()
    book = load_workbook(BytesIO(filled(KENT, fill)))
    csv.writer(out).writerows(book[ASKED].iter_rows(values_only=True))
    return out.getvalue().encode()


def test_one_sheet_saved_as_csv_is_read_as_far_as_it_goes() -> None:
    read = returned(as_csv(moved_columns), "kent.csv")
    assert read.area == KENT and "not_known" in read.to_questions.values()
    assert any('There is no sheet "1 What is known"' in said for said in read.mistakes)
    assert NONE in [one.text for one in read.kept]  # nobody says which office checked


def test_the_workbook_of_another_area_waits_until_somebody_has_asked() -> None:
    def names_another(book: Workbook) -> None:
        answer(book, NONE)
        book[START].cell(row_of(book, START, "Area"), 2).value = "Surrey"

    read = returned(filled(KENT, names_another))
    assert "It is the workbook of Kent" in read.waits and '"Surrey"' in read.waits
    now = standing(published_directory(), ROUND, [read], TAKEN)
    assert now.merged.directory is published_directory() and "1 workbook waits for" in " ".join(standing_in_words(now))
    decided = standing(published_directory(), ROUND.decided(read.key_of_waiting, read.checksum), [read], TAKEN)
    assert decided.answered == (KENT,) and not decided.waiting


def test_sheets_of_two_areas_in_one_file_are_refused() -> None:
    book = load_workbook(BytesIO(filled(KENT, a_typed_none)))
    other = load_workbook(BytesIO(sent(ESSEX)))
    for row in other[ASKED].iter_rows():
        for cell in row:
            book[ASKED][cell.coordinate] = cell.value
    content = BytesIO()
    book.save(content)
    assert "several workbooks" in taken(("mixed.xlsx", content.getvalue())).refused[0]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda content: content[: len(content) // 2], "cut short or damaged"),
        (lambda content: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le") * 9, "protected by a password"),
        (lambda content: b"", "empty"),
        (lambda content: b"%PDF-1.7 scanned", "PDF"),
        (lambda content: b"Area,Answer\nKent,none\n", "no workbook number on any sheet"),
    ],
    ids=["damaged", "password", "empty", "scanned", "of their own"],
)
def test_a_file_that_cannot_be_taken_is_named_and_the_others_are_taken(
    change: Callable[[bytes], bytes], said: str
) -> None:
    good = filled(KENT, a_typed_none)
    found = taken(("bad.xlsx", change(good)), ("kent.xlsx", good))
    assert len(found.returns) == 1 and len(found.refused) == 1
    assert found.refused[0].startswith("bad.xlsx: ") and said in found.refused[0]


def test_the_workbook_of_another_round_is_known_by_its_number() -> None:
    def renumbered(code: str) -> bytes:
        book = load_workbook(BytesIO(sent(KENT)))
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if isinstance(cell.value, str):
                        cell.value = cell.value.replace(ROUND.code, code)
        content = BytesIO()
        book.save(content)
        return content.getvalue()

    found = taken(
        ("old.xlsx", renumbered("ffffffff")),
        ("letter.xlsx", renumbered("00000000")),
        ("x.xlsx", renumbered("12345678")),
    )
    assert not found.returns
    assert "of the round “Mapping of last year”; take it there" in found.refused[0]
    assert "went out with a letter" in found.refused[1] and "not kept here" in found.refused[2]


def test_an_older_copy_is_read_as_far_as_it_is_the_same() -> None:
    def another_signature(book: Workbook) -> None:
        answer(book, NONE)
        for title in (START, KNOWN, ASKED, NEW, "Round"):
            for row in book[title].iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and f"{ROUND.code}-{KENT}" in cell.value:
                        cell.value = cell.value[: cell.value.index(KENT) + len(KENT)] + "-abcdef"

    read = returned(filled(KENT, another_signature))
    assert any("another copy of this area's workbook" in said for said in read.mistakes)
    assert list(read.to_questions.values()) == ["none"]


def test_two_people_fill_in_one_workbook_and_somebody_decides() -> None:
    def one(book: Workbook) -> None:
        answer(book, NONE, NONE)
        tell_a_service(book)

    def other(book: Workbook) -> None:
        answer(book, THERE_IS, NONE)
        tell_a_service(book, C="Early intervention")
        tell_a_service(book, 6)

    reads = [returned(filled(KENT, fill), name) for fill, name in ((one, "ann.xlsx"), (other, "bo.xlsx"))]
    base = published_directory()
    now = standing(base, ROUND, reads, TAKEN)
    assert len(now.merged.contradictions) == 1 and not now.merged.contradictions[0].stands
    said = contradiction_in_words(now.merged.contradictions[0], now)
    assert "ann.xlsx" in said and "bo.xlsx" in said and NONE in said and THERE_IS in said
    new = now.merged.directory.records_of_services["service_name"].eq("Example group (INVENTED)")
    assert new.sum() == 2  # one of each kind: the same one told by both counts once
    early = now.after.statuses[KENT, ROUND.questions[0]]
    decided = ROUND.decided(now.merged.contradictions[0].claim.key, reads[0].checksum)
    after = standing(base, decided, reads, TAKEN)
    assert (KENT, ROUND.questions[0]) in after.after.declared and after.merged.contradictions[0].stands
    assert early.key == "possible"


def test_files_of_a_zip_and_a_file_that_comes_twice_are_taken_once() -> None:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("back/kent.xlsx", filled(KENT, a_typed_none))
        archive.writestr("__MACOSX/._kent.xlsx", b"x")
        archive.writestr("back/lancashire.xlsx", sent(LANCASHIRE))
    found = taken(("all.zip", content.getvalue()), ("again.xlsx", sent(LANCASHIRE)), ("bad.zip", b"PK\x03\x04 no zip"))
    assert sorted(one.area for one in found.returns.values()) == sorted([KENT, LANCASHIRE])
    assert "the same file as lancashire.xlsx" in found.refused[0] and "this zip is damaged" in found.refused[1]
