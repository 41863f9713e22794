"""Read a returned workbook: all that it says, who says it, and every mistake in one sentence. Nothing written is lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from coverage.directory import Directory
from coverage.rounds.answers import CORRECTED, NONE, ON_RECORDS, THERE_IS, TO_QUESTIONS, Return
from coverage.rounds.collection import Question, Round
from geo.areas import area_name
from geo.mistakes import Mistake
from loaders.directory.directory import directory_of
from loaders.directory.directory_rows import FileRow
from loaders.directory.refuge_names import names_a_refuge
from loaders.files.cells import matching_key, shown
from loaders.files.grid import FileRead
from loaders.files.raw_table import RawRow
from loaders.files.records import csv_records
from loaders.files.report import Finding
from loaders.intake.draft import NAME_OF_FILE_WITHHELD
from loaders.rounds.answer_words import answer_on_record, answer_to_question
from loaders.rounds.answers_read import AnswersRead, Sheet, answers_of
from loaders.rounds.cover_read import CoverRead, cover_of
from loaders.rounds.form import ASKED, COLUMNS, KNOWN, NEW, TABLES
from loaders.rounds.found_tables import FoundTable, found_tables
from loaders.rounds.kept_texts import KeptTexts
from loaders.rounds.numbers import WorkbookNumber, numbers_in
from loaders.rounds.stated import CORRECTIONS, Answered, declared_none, new_service, record_answered

_RESTS_ON = next(column.label for column in COLUMNS[ASKED] if column.name == "rests_on")


@dataclass(frozen=True)
class Sent:
    """What was sent to an area: its workbook's number, its questions (number and key), and each record as a row of a file."""

    number: WorkbookNumber
    questions: Mapping[str, str]
    records: Mapping[str, FileRow]


def number_on(file: FileRead) -> WorkbookNumber:
    """Give the number of a workbook. Raises Mistake where it has none, or its sheets are of several workbooks."""
    found = [
        number
        for grid in file.grids
        for _, cells in grid.lines
        for cell in cells
        if isinstance(cell, str)
        for number in numbers_in(cell)
    ]
    numbers = list(dict.fromkeys(found))
    if not numbers:
        raise Mistake(
            f"{file.name}: it has no workbook number on any sheet, so nobody can tell which area it is of; "
            "send back the workbook that came, filled in."
        )
    if len({(one.round_code, one.area) for one in numbers}) > 1:
        named = " and ".join(dict.fromkeys(area_name(one.area) for one in numbers))
        raise Mistake(f"{file.name}: its sheets are of several workbooks, for {named}; send each back by itself.")
    return numbers[0]


def read_return(file: FileRead, of: Round, sent: Sent, taken_on: date) -> Return:
    """Read what came back of the workbook of one area.

    Parameters
    ----------
    file
        As ``read_file`` gives it. Nothing in it is trusted.
    of, sent
        The round, and what was sent to the area whose number the file has.
    taken_on
        The day that stands where the file does not say when it was filled in.
    """
    cover, kept, tables = cover_of(file.grids, taken_on), KeptTexts(), found_tables(file.grids)
    by = Answered(of, sent.number.area, cover.office, cover.filled_on, f"R{of.code[:4]}-{file.checksum[:8]}")
    asked = _to_questions(tables, sent, kept)
    known = _on_records(tables, sent, kept)
    stated, said = _directory(by, tables, asked, known, sent, kept)
    findings = [
        *_about_the_file(file, sent, tables),
        *cover.findings,
        *(finding for table in tables for finding in table.findings),
        *asked.findings,
        *known.findings,
        *said,
        *_said_there_is_but_not_told(asked, stated, cover.office),
    ]
    for table in tables:
        _keep_above(table, kept)
    name = NAME_OF_FILE_WITHHELD if names_a_refuge(Path(file.name).stem) else file.name
    return Return(
        area=sent.number.area,
        checksum=file.checksum,
        file=name,
        office=cover.office,
        filled_on=cover.filled_on,
        to_questions={key: one.says for key, one in asked.answers.items() if one.says != NONE or cover.office},
        on_records={key: one.says for key, one in known.answers.items()},
        directory=stated,
        kept=tuple(kept.texts),
        mistakes=tuple(one.sentence(name) for one in (*findings, *kept.findings)),
        waits=_why_it_waits(cover, sent.number.area),
    )


def _why_it_waits(cover: CoverRead, area: str) -> str:
    named = cover.area_named
    if not named or matching_key(named) == matching_key(area_name(area)):
        return ""
    return (
        f"It is the workbook of {area_name(area)}, and its first page says {shown(named)}: "
        "ask whose answers they are before they count."
    )


def _about_the_file(file: FileRead, sent: Sent, tables: Sequence[FoundTable]) -> Iterable[Finding]:
    for note in file.notes:
        yield Finding("", 0, "", note, set_aside=False)
    numbers = {
        number for grid in file.grids for _, cells in grid.lines for cell in cells for number in numbers_in(str(cell))
    }
    if numbers - {sent.number}:
        said = "It is another copy of this area's workbook than was sent last, and was read as far as it is the same."
        yield Finding("", 0, "", said, set_aside=False)
    there = {table.form for table in tables}
    for form in (form for form in TABLES if form not in there):
        said = f"There is no sheet {shown(form)}, so nothing that belongs on it was read."
        yield Finding("", 0, "", said, set_aside=False, to_do="Send the whole workbook, not one sheet of it.")


def _to_questions(tables: Sequence[FoundTable], sent: Sent, kept: KeptTexts) -> AnswersRead:
    numbers = {number.casefold(): key for number, key in sent.questions.items()}
    sheet = Sheet("number", numbers, answer_to_question, TO_QUESTIONS)
    read = answers_of((one for one in tables if one.form == ASKED), sheet, kept)
    for one in read.answers.values():
        if one.says != NONE:
            kept.keep(one.sheet, one.line.number, _RESTS_ON, one.line.text("rests_on"))
    return read


def _on_records(tables: Sequence[FoundTable], sent: Sent, kept: KeptTexts) -> AnswersRead:
    references = {service.casefold(): service for service in sent.records}
    sheet = Sheet("service_id", references, answer_on_record, ON_RECORDS, CORRECTIONS, CORRECTED)
    return answers_of((one for one in tables if one.form == KNOWN), sheet, kept)


def _directory(
    by: Answered, tables: Sequence[FoundTable], asked: AnswersRead, known: AnswersRead, sent: Sent, kept: KeptTexts
) -> tuple[Directory | None, list[Finding]]:
    """All that the workbook states as records, read as the rows of any directory are; and what is to be said of them."""
    rows: list[RawRow] = []
    for service, answer in known.answers.items():
        if row := record_answered(by, answer.line, answer.sheet, answer.says, sent.records[service]):
            rows.append(row)
    for table in (found for found in tables if found.form == NEW):
        for line in table.lines:
            rows.append(new_service(by, line, table.sheet))
            for heading, text in line.beside:
                kept.keep(table.sheet, line.number, heading, text)
    for key, answer in asked.answers.items():
        if answer.says == NONE and by.office:
            rows.append(declared_none(by, answer.line, answer.sheet, Question.of_key(key)))
        elif answer.says == NONE:
            kept.keep(answer.sheet, answer.line.number, "Answer", TO_QUESTIONS[NONE])
    if not rows:
        return None, []
    places = {row.place: row for row in rows}
    name = f"Answer of {area_name(by.area)}"
    directory, report = directory_of(csv_records(rows, []), name, by.key)
    said = [one for one in report.problems if not _is_of_our_making(one, places)]
    for one in said:
        _keep_what_was_not_read(one, places[one.sheet, one.row], kept)
    renamed = [replace(one, column=_label(one, places[one.sheet, one.row])) for one in said]
    return (None if directory.services.empty else directory), renamed


def _is_of_our_making(one: Finding, rows: Mapping[tuple[str, int], RawRow]) -> bool:
    """Whether a finding is on what we filled in: a record on sheet 1 has the areas that it had."""
    row = rows.get((one.sheet, one.row))
    return row is None or (not row.text("areas") and "no area stated" in one.message)


def _keep_what_was_not_read(one: Finding, row: RawRow, kept: KeptTexts) -> None:
    """Keep the cell that a finding is on, or the whole row where that was set aside."""
    ours = ("service_id", "status", "as_of", "as_of_basis", "area_level", "data_status", "confirmed_by")
    name = next((column.name for column in row.columns if column.label == one.column), "")
    texts = {key: text for key, text in row.cells.items() if key not in ours}
    if one.set_aside:
        kept.keep(one.sheet, one.row, "", " | ".join(texts.values()))
    elif name in texts and "not known" in one.message:
        kept.keep(one.sheet, one.row, one.column, texts[name])


def _label(one: Finding, row: RawRow) -> str:
    """What the workbook calls the column of a finding."""
    name = next((column.name for column in row.columns if column.label == one.column), "")
    form = next((form for form in COLUMNS if matching_key(form) == matching_key(one.sheet)), NEW)
    return next((column.label for column in COLUMNS[form] if column.name == name), one.column)


def _said_there_is_but_not_told(asked: AnswersRead, stated: Directory | None, office: str) -> Iterable[Finding]:
    """Say where there is said to be a service, and none of its kind is told; or where one is told of what was said to be none."""
    told = set() if stated is None else set(stated.records_of_services["intervention"])
    for key, one in asked.answers.items():
        kind = Question.of_key(key).intervention
        if one.says == THERE_IS and kind not in told:
            said = "There is said to be one, and no row of the last sheet tells which, so it counts as not known."
            yield Finding(one.sheet, one.line.number, "", said, set_aside=False, to_do="Add its row.")
        if one.says == NONE and office and kind in told:
            said = "It is said to be checked and none, and another row tells of one: the service counts first."
            yield Finding(one.sheet, one.line.number, "", said, set_aside=False, to_do="Say which is right.")


def _keep_above(table: FoundTable, kept: KeptTexts) -> None:
    """Keep what somebody wrote above the headings; what we wrote there is known by its number or by its beginning."""
    ours = (table.form, *_OURS)
    for row, text in table.above:
        if not numbers_in(text) and not text.startswith(ours):
            kept.keep(table.sheet, row, "", text)


_OURS = ("Choose in the column", "Choose an answer", "One row for each service")
