"""What a draft comes to: what kind of file it is, what was understood, the directory or the money that it makes, what is left."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from coverage.directory import Directory
from coverage.money.of_two_lists import with_money
from loaders.directory.declaration_rows import as_record
from loaders.directory.directory import directory_of, without_services
from loaders.directory.synonyms import spelling_key
from loaders.files.many_records import no_search_for_rubbish
from loaders.files.records import Records, csv_records
from loaders.files.report import DirectoryReport, Finding, LoadReport
from loaders.intake.counted_rows import rows_no_service
from loaders.intake.decisions import Place
from loaders.intake.draft import Draft
from loaders.intake.faults import Fault, faults_of
from loaders.intake.found_table import said_of_sheet
from loaders.intake.money_on_record.as_awards import awards_of_money
from loaders.intake.money_on_record.as_services import services_of_money
from loaders.intake.money_on_record.money import MoneyOnRecord, money_of
from loaders.intake.rows import AreaToSettle, DirectoryRows
from loaders.intake.template_form import form_of_rows, is_in_the_templates_form, template_records
from loaders.intake.understanding.columns import Understanding, understood
from loaders.intake.understanding.file_kinds import (
    DIRECTORY_FORM,
    FILE_KINDS,
    KIND_OF_FORM,
    MONEY_FORM,
    OF_NONE,
    KindFound,
    kind_of,
    surely,
)
from loaders.intake.understanding.words import (
    RememberedWord,
    UnknownWord,
    Vocabulary,
    WordReader,
    unknown_words,
    words_remembered,
)

NOTHING_UNDERSTOOD = Understanding(())
LEFT_OUT = "You left this row out."


@dataclass(frozen=True)
class WorkedOut:
    """All that a screen shows of a draft, and all that is published of it.

    Attributes
    ----------
    found, kind, kind_is_sure
        What the file seems to be; the key of ``FILE_KINDS`` in force ("" where nothing speaks for any); and whether the user,
        or the file by itself, says so.
    understanding
        What each column is; none in a file in the form of the template, whose columns name themselves.
    directory, report
        The services and the money, None where the file holds neither; and what became of every row, None where no row is a
        service.
    faults
        What is wrong with rows and can be mended.
    money
        Awards and payments; None where the file holds none.
    areas, words
        Names of areas and words of the field that wait for the user to say what they mean.
    remembered
        Words of the field that mean what the office said before.
    no_service
        Rows of a table of numbers that are no service, each with one sentence why.
    """

    found: KindFound
    kind: str
    kind_is_sure: bool
    understanding: Understanding = NOTHING_UNDERSTOOD
    directory: Directory | None = None
    report: DirectoryReport | None = None
    faults: tuple[Fault, ...] = ()
    money: MoneyOnRecord | None = None
    areas: tuple[AreaToSettle, ...] = ()
    words: tuple[UnknownWord, ...] = ()
    remembered: tuple[RememberedWord, ...] = ()
    no_service: Mapping[Place, str] = field(default_factory=dict)

    @property
    def report_of_all(self) -> LoadReport | None:
        """What became of the rows: of those of services, else of those of money; None where there are neither."""
        return self.report or (self.money.report if self.money else None)

    def label_of_kind(self) -> str:
        """What the file is, in a word or two; that it is to be said, where that is not sure."""
        return FILE_KINDS[self.kind].label if self.kind_is_sure and self.kind else "Say what it is"

    def is_settled(self) -> bool:
        """Whether nothing waits for the user's word that a published directory must not leave open."""
        return self.kind_is_sure and not self.understanding.waiting() and not self.areas


@no_search_for_rubbish()
def worked_out(draft: Draft, remembered: Mapping[str, str], vocabulary: Vocabulary) -> WorkedOut:
    """Work out what a draft comes to with what is decided.

    Parameters
    ----------
    draft
        As ``open_draft`` gives it, with its steps.
    remembered
        What the columns of a file of this shape were said to be: heading to target.
    vocabulary
        What words in files mean to this office.
    """
    found = kind_of(draft.tables, draft.format)
    said = draft.decisions.kind
    base = WorkedOut(found, said or found.kind, found.certain or bool(said))
    if is_in_the_templates_form(draft.tables):
        return _with_directory(_of_its_form(base, draft), draft, template_records(draft))
    understanding = understood(draft.tables, base.kind, draft.decisions, remembered)
    base = replace(base, understanding=understanding)
    form = FILE_KINDS[base.kind].form if base.kind else ""
    if form == MONEY_FORM:
        return _with_money(base, draft, vocabulary)
    may_be_of_none = base.kind == OF_NONE and not base.kind_is_sure
    return _with_services(base, draft, vocabulary) if form == DIRECTORY_FORM and not may_be_of_none else base


def _of_its_form(base: WorkedOut, draft: Draft) -> WorkedOut:
    form = form_of_rows(draft.tables)
    if form not in KIND_OF_FORM:
        return replace(base, kind="directory", kind_is_sure=True)
    kind = KIND_OF_FORM[form]
    return replace(base, found=surely(kind, draft.tables), kind=kind, kind_is_sure=True)


def _with_services(base: WorkedOut, draft: Draft, vocabulary: Vocabulary) -> WorkedOut:
    no_service = rows_no_service(draft.tables, base.understanding)
    left_out = draft.decisions.left_out | no_service.keys()
    reader = DirectoryRows(draft.decisions.with_(left_out=left_out), vocabulary, frozenset(draft.confidential))
    rows = reader.read(draft.tables, base.understanding)
    if base.kind == OF_NONE:
        rows = [as_record(row) for row in rows]
    of_words = draft.tables, base.understanding, draft.decisions, vocabulary
    remembered, words = tuple(words_remembered(*of_words)), tuple(unknown_words(*of_words))
    base = replace(base, areas=reader.to_settle(), words=words, remembered=remembered, no_service=no_service)
    return _with_directory(base, draft, csv_records(rows, [*_of_the_file(draft), *reader.notes]))


def _with_money(base: WorkedOut, draft: Draft, vocabulary: Vocabulary) -> WorkedOut:
    money = money_of(draft.tables, base.understanding, draft.decisions, base.kind, draft.name)
    rows = services_of_money(money, draft.decisions, vocabulary)
    found = _with_directory(replace(base, money=money), draft, csv_records(rows, []))
    reader = WordReader(draft.decisions, vocabulary)
    awards = awards_of_money(money.frame, draft.name, draft.decisions.as_services, reader)
    services = found.directory or without_services(draft.name, f"{len(awards):,} rows of money", draft.checksum)
    return replace(found, directory=with_money(services, awards))


def _with_directory(base: WorkedOut, draft: Draft, records: Records) -> WorkedOut:
    """With the directory that rows make; without one where no row is a service or a check of a standard."""
    if not records.services and not records.checks:
        return base
    directory, report = directory_of(
        records, draft.name, draft.checksum, not_confidential=draft.decisions.not_confidential
    )
    report = _with_rows_left_out(report, draft, base.no_service)
    asked = {
        (word.field, spelling_key(word.written)) for word in base.words
    }  # once for all rows, not as a fault of each
    faults = faults_of(report.problems, records.data_rows())
    left = tuple(fault for fault in faults if (fault.field, spelling_key(fault.written)) not in asked)
    return replace(base, directory=directory, report=report, faults=left)


def _with_rows_left_out(report: DirectoryReport, draft: Draft, no_service: Mapping[Place, str]) -> DirectoryReport:
    """Count the rows that the user left out, and those that are no service, among those read and set aside."""
    why = {**no_service, **dict.fromkeys(draft.decisions.left_out, LEFT_OUT)}
    left_out = [Finding(*place, "", said, set_aside=True) for place, said in sorted(why.items())]
    return replace(
        report,
        rows_read=report.rows_read + len(left_out),
        rows_set_aside=report.rows_set_aside + len(left_out),
        problems=[*report.problems, *left_out],
    )


def _of_the_file(draft: Draft) -> list[Finding]:
    """What is said of the file as a whole, and of each sheet."""
    of_sheets = [Finding(t.sheet, 0, "", note, set_aside=False) for t in draft.tables for note in said_of_sheet(t)]
    return [*(Finding("", 0, "", note, set_aside=False) for note in draft.notes), *of_sheets]
