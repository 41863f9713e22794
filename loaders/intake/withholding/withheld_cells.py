"""What stands in each cell once what may not be kept is taken out, by what its column tells and whose row it is."""

import re
from collections.abc import Callable
from functools import lru_cache

from geo.areas import lads_of, parent
from geo.mistakes import Mistake
from geo.names import CODE, find_areas
from geo.single_names import read_one_name
from loaders.directory.placed_by_postcode import area_in_brackets, force_in_brackets
from loaders.directory.refuge_names import REFUGE_WITHHELD, names_a_refuge, names_nothing
from loaders.directory.refuges import is_a_house, organisation_says_refuge, says_refuge
from loaders.directory.schema import INVENTED
from loaders.files.secrets import postcodes_in
from loaders.intake.decisions import Place
from loaders.intake.found_table import FoundTable
from loaders.intake.understanding.told_by_columns import told_of
from loaders.intake.understanding.told_by_headings import PLACE, Told
from loaders.intake.withholding.refuge_rows import RefugeRows
from loaders.intake.withholding.secrets_of_tables import SecretsOfTables, codes_of_cell

Rule = Callable[[Told, str], str]
_PLACED_FINELY = frozenset(["town", "finer_than_a_district"])
_KEPT = frozenset(["confidential", "public"])
_OF_ITS_NAME = PLACE | {"body", "area", "identifier", "no_name", "document"}
_BETWEEN_AREAS = re.compile(r"[;,/&\n]|\band\b")
_LONGEST_AREA = 100
_SHORTEST_NUMBER_TO_RING = 6


class CellRules:
    """The rules for one table; each text of a column is worked out once."""

    def __init__(self, table: FoundTable, refuges: RefugeRows, secrets: SecretsOfTables) -> None:
        self._table, self._refuges, self._secrets = table, refuges, secrets
        self._told = told_of(table)
        self._has_addresses = any(told & PLACE for told in self._told)
        self._columns = table.columns()
        self._may_redact = secrets.may_redact_among(set().union(*self._columns))
        self._sections: dict[str, str] = {}

    def changed(self) -> dict[int, tuple[str, ...]]:
        """By place among the rows: the cells as they may be kept, of each row in which any is another than it was."""
        new = self._new_cells()
        changed = {}
        for at, of_row in new.items():
            before = self._table.rows[at].cells
            cells = [of_row.get(position, text) for position, text in enumerate(before)]
            if REFUGE_WITHHELD in cells and any(INVENTED in cell for cell in before):
                cells = [f"{REFUGE_WITHHELD} ({INVENTED})" if cell == REFUGE_WITHHELD else cell for cell in cells]
            if tuple(cells) != before:
                changed[at] = tuple(cells)
        return changed

    def _new_cells(self) -> dict[int, dict[int, str]]:
        """By place among the rows and by column: what stands there, where it is another text than before or a name withheld."""
        new: dict[int, dict[int, str]] = {}
        for rule, rows in self._rows_by_rule().items():
            for position, (told, column) in enumerate(zip(self._told, self._columns, strict=True)):
                texts = {column[at] for at in rows} - {""}
                made = {text: text if told & _KEPT else rule(told, text) for text in texts}
                other = {text for text in texts if made[text] != text or text == REFUGE_WITHHELD}
                for at in rows if other else ():
                    if column[at] in other:
                        new.setdefault(at, {})[position] = made[column[at]]
        return new

    def _rows_by_rule(self) -> dict[Rule, list[int]]:
        rows: dict[Rule, list[int]] = {}
        for at, row in enumerate(self._table.rows):
            rows.setdefault(self._rule((self._table.sheet, row.number)), []).append(at)
        return rows

    def section(self, title: str) -> str:
        """The title over a block of rows as it may be kept."""
        if title not in self._sections:
            self._sections[title] = REFUGE_WITHHELD if names_a_refuge(title) else self._secrets.redacted(title)
        return self._sections[title]

    def _rule(self, place: Place) -> Rule:
        if place in self._refuges.why:
            return self._of_a_refuge if place in self._refuges.named else self._confidential
        if place in self._secrets.public:
            return self._public
        return self._sharing if place in self._secrets.sharing else self._ordinary

    def _public(self, told: Told, text: str) -> str:
        """With permission a place is kept, but not that of a body: a registered office is where nobody is served."""
        if told & PLACE:
            return "" if "body" in told else text
        return self._otherwise(told, text)

    def _ordinary(self, told: Told, text: str) -> str:
        if told & PLACE:
            return self._placed(told, text, by_force=False)
        if "town" in told and not _is_an_area(text):
            return "" if self._has_addresses else self._otherwise(told, text)
        return self._otherwise(told, text)

    def _sharing(self, told: Told, text: str) -> str:
        """Of a place that is a confidential row's too nothing finer than its force area is kept."""
        if told & PLACE:
            return self._placed(told, text, by_force=True)
        return _forces(text) if told & _PLACED_FINELY else self._otherwise(told, text)

    def _of_a_refuge(self, told: Told, text: str) -> str:
        """Whatever the name of what reads as a refuge, it is a refuge's name; so is a house that is named as who runs it."""
        if "body" in told and "identifier" not in told and is_a_house(text):
            return REFUGE_WITHHELD
        is_its_name = "name" in told and not told & _OF_ITS_NAME and any(map(str.isalpha, text))
        return REFUGE_WITHHELD if is_its_name and not names_nothing(text) else self._confidential(told, text)

    def _confidential(self, told: Told, text: str) -> str:
        if told & PLACE:
            says = says_refuge(text) and "postcode" not in told
            return REFUGE_WITHHELD if says else self._placed(told, text, by_force=True)
        if "notes" in told:
            return REFUGE_WITHHELD if says_refuge(text) else ""
        if "identifier" in told or names_nothing(text):
            return self._otherwise(told, text)
        if organisation_says_refuge(text, "") if "body" in told else says_refuge(text):
            return REFUGE_WITHHELD
        if told & _PLACED_FINELY:
            return _forces(text)
        if is_a_house(text) and not told & _OF_ITS_NAME:
            return REFUGE_WITHHELD if "name" in told else ""
        return self._secrets.redacted(text, confidential=True)

    def _otherwise(self, told: Told, text: str) -> str:
        if "identifier" in told and text in self._secrets.ids:
            return self._secrets.ids[text]
        return self._secrets.redacted(text) if text in self._may_redact else text

    def _placed(self, told: Told, text: str, by_force: bool) -> str:
        """What a cell of a place leaves: the area of each of its postcodes, in brackets; nothing of where a body is."""
        if "body" in told:
            return ""
        if "postcode" not in told and "address" not in told:
            is_a_count = "contact" in told and text.isdigit() and len(text) < _SHORTEST_NUMBER_TO_RING
            return text if is_a_count else ""
        if area := area_in_brackets(text):
            return force_in_brackets(parent(area[1], "pfa")) if by_force and area[0] == "lad" else text
        codes = codes_of_cell(text) if "postcode" in told else postcodes_in(text)
        return ";".join(self._secrets.placed(code, by_force) for code in codes)


@lru_cache(maxsize=20_000)
def _is_an_area(text: str) -> bool:
    """Whether a text names areas that we know, and nothing else: then it tells no place more finely than a district."""
    return all(map(_is_one_area, _BETWEEN_AREAS.split(text)))


def _is_one_area(text: str) -> bool:
    if CODE.fullmatch(text.strip()):
        return True
    try:
        return len(text) <= _LONGEST_AREA and read_one_name(text, None, None) is not None
    except Mistake:  # several areas have the name
        return True


@lru_cache(maxsize=20_000)
def _forces(text: str) -> str:
    """The force areas of what a text names, in brackets; nothing where it names no area that we know."""
    if not _is_an_area(text):
        return ""
    try:
        areas = find_areas(text)
    except Mistake:
        return ""
    codes = {parent(lad, "pfa") for area in areas for lad in lads_of(area.code)}
    return ";".join(force_in_brackets(code) for code in sorted(codes))
