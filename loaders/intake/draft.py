"""A draft of a directory: a file read once, and step by step what the user decided about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from geo.mistakes import Mistake
from loaders.directory.refuge_names import names_a_refuge
from loaders.files.grid import FileRead
from loaders.files.many_records import no_search_for_rubbish
from loaders.files.other_files import A_SERIES, SeriesMistake, table_as_what_it_is
from loaders.files.read_file import read_file
from loaders.intake.decisions import Decisions, Place
from loaders.intake.found_table import FoundTable
from loaders.intake.sheets.tables import tables_in
from loaders.intake.withholding.withhold import withheld
from loaders.rounds.numbers import is_numbered

NAME_OF_FILE_WITHHELD = "file, name withheld"
_SAMPLE = b"Organisation,Service,Area served,Risk level,Postcode,Notes\nOf nobody,Groups,Leeds,high,LS1 1AA,For women\n"


@dataclass(frozen=True)
class Draft:
    """A file as it was read, and every step of what was decided.

    Attributes
    ----------
    name, format, checksum
        Of the file: what it is called, a key of ``FORMATS``, and SHA-256 of its bytes.
    tables
        What was found in it.
    confidential
        The rows that are confidential, each with one sentence why.
    notes
        Sentences about the file as a whole, with what was withheld of it.
    steps
        What was decided, the first with nothing; the last is in force.
    """

    name: str
    format: str
    checksum: str
    tables: tuple[FoundTable, ...]
    confidential: Mapping[Place, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    steps: tuple[Decisions, ...] = (Decisions(),)

    @property
    def decisions(self) -> Decisions:
        """What is decided now."""
        return self.steps[-1]

    def decided(self, **changes: Any) -> "Draft":
        """The draft one step on: see ``Decisions.with_``."""
        return replace(self, steps=(*self.steps, self.decisions.with_(**changes)))

    def stepped_back(self) -> "Draft":
        """The draft one step back; the same where nothing was decided."""
        return replace(self, steps=self.steps[:-1] or self.steps)

    def rows(self) -> int:
        """How many rows were found."""
        return sum(len(table.rows) for table in self.tables)


@no_search_for_rubbish()
def open_draft(source: Path | bytes, name: str) -> Draft:
    """Read a file once, and take out of it what may not be kept: the draft may be stored and shown.

    Raises
    ------
    Mistake
        When the file cannot be read, as from ``read_file``.
    """
    return _withheld(*_found(read_file(source, name)))


def get_ready() -> None:
    """Look up what every file needs, so that the first one does not wait for it."""
    open_draft(_SAMPLE, "sample.csv")


def draft_of(file: FileRead) -> Draft:
    """A draft of a file that has been read, as ``open_draft`` gives it."""
    return _withheld(*_found(file))


def _found(file: FileRead) -> tuple[FileRead, tuple[FoundTable, ...]]:
    """What there is to say of a file, its cells left behind so that a large one is not held twice; and its tables."""
    return replace(file, grids=()), _tables(file)


def _withheld(about: FileRead, tables: tuple[FoundTable, ...]) -> Draft:
    safe = withheld(tables)
    name = NAME_OF_FILE_WITHHELD if names_a_refuge(Path(about.name).stem) else about.name
    said = tuple(filter(None, safe.said))
    return Draft(name, about.format, about.checksum, safe.tables, dict(safe.why), (*about.notes, *said))


def draft_for_now(file: FileRead) -> Draft:
    """A draft that is worked out at once and never stored: nothing is withheld before a directory's own rules withhold it."""
    return Draft(file.name, file.format, file.checksum, _tables(file), notes=file.notes)


def _tables(file: FileRead) -> tuple[FoundTable, ...]:
    """The tables of a file; ``Mistake`` where one is a file that another screen reads or saved."""
    if is_numbered(file):  # what it asks would be read as services
        raise Mistake(
            f"{file.name}: this is a workbook of a collection round or of a letter; put it in on the screen Ask."
        )
    tables = tables_in(file)
    if what := next(filter(None, (table_as_what_it_is(table.headings) for table in tables)), None):
        raise (SeriesMistake if what == A_SERIES else Mistake)(f"{file.name}: this is {what}")
    return tables
