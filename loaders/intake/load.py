"""Load a directory from any file, as far as it is understood with nobody to ask: what is not certain is left out, and said."""

from pathlib import Path

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.directory import directory_of
from loaders.directory.schema import CSV_FORM, required_columns
from loaders.files.grid import FileRead
from loaders.files.read_file import read_file
from loaders.files.records import is_in_form, read_records
from loaders.files.report import DirectoryReport
from loaders.intake.draft import draft_for_now
from loaders.intake.understanding.file_kinds import FILE_KINDS
from loaders.intake.worked_out import WorkedOut, worked_out


def load_directory(source: Path | bytes, name: str, told_apart: bool = False) -> tuple[Directory, DirectoryReport]:
    """Load a directory of services.

    Parameters
    ----------
    source
        The file, or its bytes (an upload). Nothing in it is trusted.
    name
        What to call it in messages and as the directory's title.
    told_apart
        Whether the file is known to hold each service once: then records alike are not taken for one service.

    Returns
    -------
    Directory, DirectoryReport
        The good rows, and what became of every row. Nothing confidential is in either.

    Raises
    ------
    Mistake
        When the file cannot be read, is of another kind, or holds no service: one sentence that says why and what to do.
    """
    file = read_file(source, name)
    if is_in_form(file):
        return directory_of(read_records(file), name, file.checksum, told_apart)
    worked = worked_out(draft_for_now(file), {}, {})
    if worked.directory is None or worked.report is None:
        raise Mistake(f"{name}: {_why_no_directory(worked)}")
    _require_columns(file, worked)
    return worked.directory, worked.report


def _why_no_directory(worked: WorkedOut) -> str:
    if worked.kind and FILE_KINDS[worked.kind].key != "directory":
        return f"this is {FILE_KINDS[worked.kind].said}, not a directory. {FILE_KINDS[worked.kind].becomes}"
    return "no service was found in it. Start from the template, or say on the Directory screen what its columns are."


def _require_columns(file: FileRead, worked: WorkedOut) -> None:
    """Refuse a file of which no row is in because nothing of it was understood to be what every service must say."""
    there = {column.target for column in worked.understanding.columns}
    missing = [c.label for c in required_columns(CSV_FORM) if c.name not in there | {"service_id", "organisation_name"}]
    if worked.directory is not None and worked.directory.services.empty and missing:
        listed = " and ".join(f'"{label}"' for label in missing)
        raise Mistake(
            f"{file.name}: no column of it was understood to hold {listed}. "
            "Start from the template, or say on the Directory screen which column it is."
        )
