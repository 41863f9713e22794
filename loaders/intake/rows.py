"""Rows of any table as the rows of a directory's CSV form: each cell under the field that its column was understood to be."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from geo.found_area import FoundArea
from geo.levels import LEVELS
from loaders.directory.area_cells import areas_of_cell
from loaders.directory.area_marks import IN_PART, MarkedArea
from loaders.directory.areas_found import AreasFound
from loaders.directory.schema import CSV_FORM, INVENTED, NO_ORGANISATION, columns_of
from loaders.directory.synonyms import means_not_known
from loaders.files.cells import LONGEST_TEXT, shown, split_list
from loaders.files.raw_table import RawRow
from loaders.files.report import Finding
from loaders.intake.decisions import NOTE, SET_ASIDE, Decisions, Place
from loaders.intake.found_table import FoundRow, FoundTable
from loaders.intake.template_form import has_what_the_csv_form_requires
from loaders.intake.understanding.columns import ColumnFound, Understanding
from loaders.intake.understanding.heading_marks import levels_said
from loaders.intake.understanding.told_by_names import told_by_names
from loaders.intake.understanding.words import COMMUNITIES, FOR_WHOM, Vocabulary, WordReader

IN_WORDS = {column.name: column for column in columns_of(CSV_FORM) if column.kind in ("choice", "choices")}
"""The fields that hold words of the field, by name."""
_WITH_THE_FIRST = "One merged cell holds the places of several rows; they were counted once, with the first of them."
_LEVELS_OF_TITLES, _NEARLY_EVERY = ("pfa", "utla", "lad", "region"), 0.8


@dataclass(frozen=True)
class AreaToSettle:
    """A name that several areas have, and the rows that wait for the user to say which is meant."""

    written: str
    options: tuple[FoundArea, ...]
    rows: tuple[Place, ...]


@dataclass(frozen=True)
class _OwnColumns:
    """The columns of one table, and what follows of them for each of its rows.

    ``in_the_forms_words``: its headings are those of the CSV form, whose rule for a name of several areas then holds.
    """

    columns: tuple[ColumnFound, ...]
    in_the_forms_words: bool

    @cached_property
    def fields(self) -> dict[int, str]:
        """By position: the field of a column that has one."""
        kept = ("", NOTE, SET_ASIDE)
        return {column.position: column.target for column in self.columns if column.target not in kept}

    @cached_property
    def _kept(self) -> list[tuple[int, str, str]]:
        """Position, field and what stands before the text, of each column whose cells are kept."""
        return [
            (column.position, "notes", f"{column.heading}: " if column.heading else "")
            if column.target == NOTE
            else (column.position, column.target, "")
            for column in self.columns
            if column.target not in ("", SET_ASIDE)
        ]

    def texts(self, row: FoundRow) -> dict[str, str]:
        """The row's cells by field, those of one field joined; kept columns stand in the notes under their headings."""
        found: dict[str, str] = {}
        several: dict[str, list[str]] = {}
        for position, field, before in self._kept:
            if text := row.cells[position]:
                if field in found:
                    several.setdefault(field, [found[field]]).append(before + text)
                else:
                    found[field] = before + text
        return (
            found | {field: "; ".join(dict.fromkeys(cells)) for field, cells in several.items()} if several else found
        )

    @cached_property
    def places(self) -> int | None:
        """The position of the column of places; None where there is none."""
        return next((at for at, field in self.fields.items() if field == "places"), None)

    @cached_property
    def targets(self) -> frozenset[str]:
        """What the columns are, each once."""
        return frozenset(column.target for column in self.columns)

    @cached_property
    def levels(self) -> tuple[str, ...]:
        """The levels that the heading of the areas says."""
        return next((levels_said(column.heading) for column in self.columns if column.target == "areas"), ())


class DirectoryRows:
    """Brings rows to the CSV form, and gathers what is said of them and the names of areas that wait.

    A word or a name that nothing settles stays in its cell as written, for the checks of a directory to speak of.
    """

    def __init__(self, decisions: Decisions, vocabulary: Vocabulary, confidential: frozenset[Place]) -> None:
        self._decisions, self._words, self._confidential = decisions, WordReader(decisions, vocabulary), confidential
        self._cells: dict[Place, dict[str, str]] = {}
        for (sheet, number, field), text in decisions.cells.items():
            self._cells.setdefault((sheet, number), {})[field] = text
        self._waiting: dict[str, tuple[tuple[FoundArea, ...], list[Place]]] = {}
        self._level_of_titles: str | None = None
        self._titles: set[tuple[str, str]] = set()  # those of which it is said what they mean
        self.notes: list[Finding] = []

    def read(self, tables: Sequence[FoundTable], understanding: Understanding) -> list[RawRow]:
        """Every row that the user has not left out, in the order of the file."""
        self._level_of_titles = level_of_titles({row.section for table in tables for row in table.rows} - {""})
        columns = iter(understanding.columns)
        rows = []
        for table in tables:
            own = _OwnColumns(
                tuple(next(columns) for _ in table.headings), has_what_the_csv_form_requires(table.headings)
            )
            kept = (row for row in table.rows if (table.sheet, row.number) not in self._decisions.left_out)
            rows += [self._row((table.sheet, row.number), row, own) for row in kept]
        return rows

    def to_settle(self) -> tuple[AreaToSettle, ...]:
        """The names that several areas have, each once."""
        return tuple(AreaToSettle(name, options, tuple(rows)) for name, (options, rows) in self._waiting.items())

    def _row(self, place: Place, row: FoundRow, own: _OwnColumns) -> RawRow:
        texts = own.texts(row)
        if row.filled_down and texts.get("places") and own.places in row.filled_down:
            self.notes.append(Finding(*place, "Places", _WITH_THE_FIRST, set_aside=False))
            del texts["places"]
        texts |= self._cells.get(place, {})
        kind_written = texts.get("intervention", "")
        self._put_communities_said_of_whom(place, texts)
        self._put_words(place, texts)
        self._put_what_names_tell(place, texts, kind_written)
        texts["areas"] = self._areas(place, texts, row.section, own)
        if place in self._confidential and place not in self._decisions.not_confidential:
            texts["confidential"] = "yes"
        texts = _named(place, texts, own.targets)
        return RawRow(
            *place,
            {field: text[:LONGEST_TEXT] for field, text in texts.items() if text},
            too_long=_too_long(texts),
            uncomputed=tuple(own.fields[at] for at in row.uncomputed if at in own.fields) if row.uncomputed else (),
            spilled=row.spilled,
            form=CSV_FORM,
        )

    def _put_communities_said_of_whom(self, place: Place, texts: dict[str, str]) -> None:
        """Put a community that stands under *For whom* in its own column, unless that is filled, and say so."""
        written = texts.get(FOR_WHOM, "")
        if texts.get(COMMUNITIES) or not (keys := self._words.communities_of(FOR_WHOM, written)):
            return
        texts[COMMUNITIES] = ";".join(keys)
        del texts[FOR_WHOM]
        named = ", ".join(IN_WORDS[COMMUNITIES].choices[key] for key in keys)
        said = f"{shown(written)} under {IN_WORDS[FOR_WHOM].label} was read as {IN_WORDS[COMMUNITIES].label}: {named}."
        self.notes.append(Finding(*place, IN_WORDS[COMMUNITIES].label, said, set_aside=False))

    def _put_words(self, place: Place, texts: dict[str, str]) -> None:
        """Put the keys that words mean in their place, and say what was read as what."""
        for field in [field for field in IN_WORDS if field in texts]:
            read = self._words.read(field, texts[field])
            if read.keys is not None:
                texts[field] = ";".join(read.keys)
            elif not means_not_known(texts[field], field):
                kept = f"{IN_WORDS[field].label}: {texts[field]}"
                texts["notes"] = "; ".join(filter(None, (texts.get("notes"), kept)))
            if read.notice:
                self.notes.append(Finding(*place, IN_WORDS[field].label, read.notice, set_aside=False))

    def _put_what_names_tell(self, place: Place, texts: dict[str, str], kind_written: str) -> None:
        """Fill what the row leaves open and its names tell with certainty, and say so."""
        for told in told_by_names(texts, kind_written):
            if told.certain:
                texts[told.field] = told.text
                self.notes.append(Finding(*place, IN_WORDS[told.field].label, told.why, set_aside=False))

    def _areas(self, place: Place, texts: Mapping[str, str], section: str, own: _OwnColumns) -> str:
        """The areas served: as written, or by code where the user's word, the area around or the heading settles them."""
        level = texts.get("area_level") or None
        around = self._around(section)
        if not (written := texts.get("areas")):
            return self._by_title(place, section, around) if around else ""
        parts: list[str] = []
        for name in split_list(written):
            at = (around.level, around.code) if around else None
            found = self._area_cell(name, level, at, own)
            for question in found.questions:
                self._waiting.setdefault(question.written, (question.options, []))[1].append(place)
                said = f"{shown(question.written)} could be several areas, and is not counted until you say which."
                self.notes.append(Finding(*place, "Areas", said, set_aside=False))
            parts += _codes(found) if found.settled or found.questions else [name]
            if found.settled and found.notice:
                self.notes.append(Finding(*place, "Areas", found.notice, set_aside=False))
        return ";".join(parts)

    def _by_title(self, place: Place, section: str, around: FoundArea) -> str:
        """The area around a row that names none; of the first row under a title, or a sheet's name, that is said."""
        if around.name and (place[0], section) not in self._titles:
            self._titles.add((place[0], section))
            about = f"{around.name}, {LEVELS[around.level].one}"
            said = f"Rows that name no area were read as about {about}, from {shown(section)} over them."
            self.notes.append(Finding(*place, "Areas", said, set_aside=False))
        return _code(around)

    def _area_cell(self, name: str, level: str | None, around: tuple[str, str] | None, own: _OwnColumns) -> AreasFound:
        """The areas of one name; what it leaves open is tried at the levels that its heading says."""
        found = areas_of_cell(name, level, self._decisions.areas, around, ask=not own.in_the_forms_words)
        for said in own.levels if found.questions and not level else ():
            at_level = areas_of_cell(name, said, self._decisions.areas, around)
            if at_level.areas and not at_level.questions:
                return replace(at_level, settled=True)
        return found

    def _around(self, section: str) -> FoundArea | None:
        """The one area that stands around a row: its block's title where that is one, else the user's word for the file."""
        for level in dict.fromkeys((self._level_of_titles, None)) if section else ():
            found = areas_of_cell(section, level, self._decisions.areas)
            if len(found.areas) == 1:
                return found.areas[0]
        if self._decisions.one_area:
            level, code = self._decisions.one_area
            return FoundArea(code, "", level)  # no name: the user's own word need not be said again
        return None


def level_of_titles(titles: Iterable[str]) -> str | None:
    """The level at which nearly every title of blocks names an area: police force areas first; None where there is none."""
    names = tuple(titles)
    named = {level: sum(bool(areas_of_cell(name, level, {}).areas) for name in names) for level in _LEVELS_OF_TITLES}
    most = (level for level, number in named.items() if number >= _NEARLY_EVERY * len(names))
    return next(most, None) if len(names) > 1 else None


def _too_long(texts: Mapping[str, str]) -> tuple[str, ...]:
    if max(map(len, texts.values()), default=0) <= LONGEST_TEXT:
        return ()
    return tuple(field for field, text in texts.items() if len(text) > LONGEST_TEXT)


def _named(place: Place, texts: dict[str, str], targets: frozenset[str]) -> dict[str, str]:
    """The row with an ID, and with names where the table has no column for them: of the service, of who runs it."""
    sheet, number = place
    given = {} if "service_id" in targets else {"service_id": f"{sheet} row {number}".strip()}
    if "organisation_name" not in targets:
        given["organisation_name"] = NO_ORGANISATION
    if "service_name" not in targets and "intervention" in texts:
        kind, kinds = texts["intervention"], IN_WORDS["intervention"].choices
        given["service_name"] = kinds.get(kind, kind)
    if INVENTED in "\n".join(texts.values()):
        given["data_status"] = INVENTED
    return given | texts


def _codes(found: AreasFound) -> list[str]:
    """The areas found as a cell of the CSV form names them, and what was not understood as it is written."""
    return [*map(_code, found.areas), *found.unread]


def _code(area: FoundArea) -> str:
    if area.part not in ("", IN_PART):
        return area.part
    return str(MarkedArea(area.code, area.level, area.part == IN_PART))
