"""Take many returned workbooks at once: files, folders of them, and zips of them; what cannot be taken is said, file by file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from coverage.directory import Directory
from coverage.rounds.answers import Return
from coverage.rounds.collection import Round
from coverage.rounds.what_is_known import Known
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.directory.directory_rows import FileRow, csv_rows
from loaders.files.file_kind import LARGEST_UNPACKED_MB, MB
from loaders.files.grid import FileRead
from loaders.files.read_file import read_file
from loaders.rounds.numbers import NO_ROUND, WorkbookNumber, number_of
from loaders.rounds.returned import Sent, number_on, read_return
from loaders.rounds.zip_of_files import MOST_FILES, is_no_answer, read_zip

FileGiven = tuple[str, bytes]
"""What a file is called, and its bytes."""


@dataclass(frozen=True)
class Taken:
    """What was read of files: returns by the checksum of their file, and a sentence for each file that is none of the round."""

    returns: Mapping[str, Return]
    refused: tuple[str, ...]


def files_at(paths: Iterable[Path]) -> Iterator[FileGiven]:
    """Give every file of paths, of folders and of the folders in them. Raises Mistake where one is not there."""
    for path in paths:
        if path.is_dir():
            yield from files_at(sorted(one for one in path.iterdir() if not is_no_answer(one.name)))
        else:
            yield path.name, _content(path)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_UNPACKED_MB * MB:
            raise Mistake(f"{path}: this is too large for a workbook or a zip of them; leave it out.")
        return path.read_bytes()
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}.") from error


def take_files(
    files: Iterable[FileGiven],
    of: Round,
    base: Directory,
    asked: Known,
    other_rounds: Mapping[str, str],
    taken_on: date,
    on_progress: Callable[[int, int], None],
) -> Taken:
    """Read returned workbooks.

    Parameters
    ----------
    files
        Names and bytes; a zip stands for the files in it. Nothing in them is trusted.
    of, base, asked
        The round, the directory that it started from, and ``asked_of`` both.
    other_rounds
        By code, the names of the other rounds that are kept.
    taken_on
        The day.
    on_progress
        Told how many files are read, of how many.
    """
    rows = {str(row["service_id"]): row for row in csv_rows(base)}
    found: dict[str, Return] = {}
    refused: list[str] = []
    for file in _read(list(files), refused, on_progress):
        try:
            number = number_on(file)
            _require_of_round(file.name, number, of, other_rounds)
            if file.checksum in found:
                raise Mistake(f"{file.name}: it is the same file as {found[file.checksum].file}, so it was taken once.")
            found[file.checksum] = read_return(file, of, sent_to(of, number.area, asked, rows), taken_on)
        except Mistake as mistake:
            refused.append(str(mistake))
    return Taken(found, tuple(refused))


def _read(files: list[FileGiven], refused: list[str], on_progress: Callable[[int, int], None]) -> Iterator[FileRead]:
    """The cells of each file, those in a zip in its place; what cannot be read goes to ``refused``."""
    if len(files) > MOST_FILES:
        raise Mistake(f"There are more than {MOST_FILES:,} files: take them in several goes.")
    for done, (name, content) in enumerate(files):
        on_progress(done, len(files))
        try:
            if name.casefold().endswith(".zip"):
                inside = read_apart(name, read_zip, content, name)
                refused += inside.refused
                yield from inside.files
            else:
                yield read_apart(name, read_file, content, name)
        except Mistake as mistake:
            refused.append(str(mistake))


def sent_to(of: Round, area: str, asked: Known, rows: Mapping[str, FileRow]) -> Sent:
    """What the workbook of an area lists; ``rows`` are those of the directory by ``service_id``."""
    questions, ids = asked.unknown(area), asked.records[area]["service_id"].tolist()
    numbered = {of.number(one): one.key for one in questions}
    return Sent(number_of(of, area, questions, ids), numbered, {service: rows[service] for service in ids})


def _require_of_round(name: str, number: WorkbookNumber, of: Round, other_rounds: Mapping[str, str]) -> None:
    if number.round_code == NO_ROUND:
        raise Mistake(f"{name}: it went out with a letter; put it in under “An answer to a letter” on the screen Ask.")
    if number.round_code != of.code:
        named = other_rounds.get(number.round_code)
        where = f"the round “{named}”; take it there" if named else "a round that is not kept here; ask who sent it"
        raise Mistake(f"{name}: it is a workbook of {where}.")
    if number.area not in of.areas:
        raise Mistake(f"{name}: it is of an area that this round does not ask; ask who sent it.")
