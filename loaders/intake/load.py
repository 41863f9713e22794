"""Load a directory from any file, as far as it is understood with nobody to ask: what is not certain is left out, and said."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from coverage.directory import Directory
from geo.mistakes import Mistake, in_one_sentence
from loaders.directory.directory import NONE_FILLED_IN
from loaders.directory.schema import CSV_FORM, required_columns
from loaders.files.cells import shown
from loaders.files.read_file import read_file
from loaders.files.report import DirectoryReport, Finding, LoadReport
from loaders.files.secrets import POSTCODE_PATTERN
from loaders.intake.draft import Draft, draft_for_now
from loaders.intake.understanding.columns import ColumnFound
from loaders.intake.understanding.file_kinds import FILE_KINDS, OF_NONE, PIVOT
from loaders.intake.understanding.words import Vocabulary
from loaders.intake.worked_out import WorkedOut, worked_out

_NOTHING_REMEMBERED: Mapping[str, str] = MappingProxyType({})
_NO_WORDS: Vocabulary = MappingProxyType({})


def load_directory(source: Path | bytes, name: str) -> tuple[Directory, DirectoryReport]:
    """Load a directory of services.

    Parameters
    ----------
    source
        The file, or its bytes (an upload). Nothing in it is trusted.
    name
        What to call it in messages and as the directory's title.

    Returns
    -------
    Directory, DirectoryReport
        The good rows, and what became of every row. Nothing confidential is in either.

    Raises
    ------
    Mistake
        When the file cannot be read, is of another kind, or holds no service: one sentence that says why and what to do.
    """
    return directory_of_draft(draft_for_now(read_file(source, name)))


def directory_of_draft(
    draft: Draft, remembered: Mapping[str, str] = _NOTHING_REMEMBERED, vocabulary: Vocabulary = _NO_WORDS
) -> tuple[Directory, DirectoryReport]:
    """The directory that a draft makes as it stands, and what became of every row; ``Mistake`` as ``load_directory``.

    ``remembered`` and ``vocabulary`` are what an office said of files before, as ``worked_out`` takes them.
    """
    return _services(draft, worked_out(draft, remembered, vocabulary))


def services_or_money_of_draft(
    draft: Draft, remembered: Mapping[str, str], vocabulary: Vocabulary
) -> tuple[Directory, LoadReport]:
    """As ``directory_of_draft``; and of a draft that is surely a list of money, its money, and what became of every row of it."""
    worked = worked_out(draft, remembered, vocabulary)
    is_money_alone = worked.report is None and worked.kind_is_sure and worked.money is not None
    if is_money_alone and worked.directory is not None and worked.report_of_all is not None:
        return worked.directory, worked.report_of_all
    return _services(draft, worked)


def _services(draft: Draft, worked: WorkedOut) -> tuple[Directory, DirectoryReport]:
    if worked.directory is None or worked.report is None:
        raise Mistake(f"{draft.name}: {_why_no_directory(worked)}")
    _require_columns(draft.name, worked)
    waiting = [_not_read(column) for column in worked.understanding.waiting()]
    return worked.directory, replace(worked.report, problems=[*waiting, *worked.report.problems])


def _not_read(column: ColumnFound) -> Finding:
    """Say that a column waits for somebody's word."""
    heading = shown(POSTCODE_PATTERN.sub("…", column.heading))
    said = f"The column {heading} is not one we know, so it was not read."
    return Finding(column.sheet, 0, "", said, set_aside=False, to_do="Say on the Directory screen what it holds.")


def _why_no_directory(worked: WorkedOut) -> str:
    if worked.kind == OF_NONE and not worked.kind_is_sure:
        return (
            f"this may be {FILE_KINDS[OF_NONE].said}; say on the Directory screen that it is, "
            "or name its columns as the template's sheet Declarations does."
        )
    if worked.kind and FILE_KINDS[worked.kind].key != "directory":
        return in_one_sentence(
            f"this is {FILE_KINDS[worked.kind].said}, not a directory", FILE_KINDS[worked.kind].becomes
        )
    if worked.kind and not worked.understanding.columns:
        return NONE_FILLED_IN
    if worked.no_service:
        return in_one_sentence("no row of it is a service", next(iter(worked.no_service.values())))
    if worked.found.sentence == PIVOT:
        return f"{PIVOT[0].lower()}{PIVOT[1:]}"
    return "no service was found in it; start from the template, or say on the Directory screen what its columns are."


def _require_columns(name: str, worked: WorkedOut) -> None:
    """Refuse a file of which no row is in because nothing of it was understood to be what every service must say."""
    if not worked.understanding.columns:
        return  # they name themselves
    there = {column.target for column in worked.understanding.columns}
    missing = [c.label for c in required_columns(CSV_FORM) if c.name not in there | {"service_id", "organisation_name"}]
    if worked.directory is not None and worked.directory.services.empty and missing:
        listed = " and ".join(f'"{label}"' for label in missing)
        raise Mistake(
            f"{name}: no column of it was understood to hold {listed}; "
            "start from the template, or say on the Directory screen which column it is."
        )
