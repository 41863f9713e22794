"""What of one area of another map can be taken away: its paper in each form, every number as a table, and its long form."""

from functools import partial

from coverage.export import to_csv, to_xlsx
from geo.recut.area_map import REST
from say.papers.one_area_paper import one_area_paper
from say.papers.paper_files import FILE_FORMS
from say.recut.one_area import OfTable, OneArea, in_order
from say.recut.one_area_answer import RESTS, basis_of_area, lines_of, title_of
from say.recut.one_area_to_quote import one_area_to_quote
from say.recut.onto import Asked
from ui.cache.recut import asked_of
from ui.frame.screen import Screen
from ui.parts.file_to_save import WORKBOOK, FileToSave
from ui.screens.other_boundaries.answer_here import answer_here
from ui.screens.other_boundaries.map_choice import is_own
from ui.screens.other_boundaries.map_shown import MapShown

_TABLES = {"csv": ("text/csv", to_csv), "xlsx": (WORKBOOK, to_xlsx)}


def save_one_area(s: Screen, shown: MapShown, here: OneArea) -> None:
    """Draw the button that saves; each file is made when it is asked for, from the tables that are kept."""
    s.save("Save", "one_area", lambda: [*_papers(s, shown, here), *_tables(s, shown, here)])


def quote_one_area(s: Screen, shown: MapShown, here: OneArea) -> None:
    """Draw the long form, folded away; all tables are worked out once it is opened."""
    on_area(s, shown, here).to_quote(
        "one_area", title_of(here), lambda: one_area_to_quote(here, _everything(s, shown, here)), RESTS
    )


def on_area(s: Screen, shown: MapShown, here: OneArea) -> Screen:
    """Return the screen for what rests on all tables of an area."""
    return s.on(basis_of_area(_asked(s, shown), here), None if is_own() else s.owner)


def _papers(s: Screen, shown: MapShown, here: OneArea) -> list[FileToSave]:
    def made(ending: str) -> bytes:
        return FILE_FORMS[ending].make(
            one_area_paper(_asked(s, shown), here, _everything(s, shown, here), shown.outlines)
        )

    return [
        FileToSave(f"Paper {form.called}", f"{_stem(here)}{ending}", form.mime, partial(made, ending))
        for ending, form in FILE_FORMS.items()
    ]


def _tables(s: Screen, shown: MapShown, here: OneArea) -> list[FileToSave]:
    def made(kind: str) -> bytes:
        about = on_area(s, shown, here).basis.provenance(title_of(here), RESTS)
        return _TABLES[kind][1](lines_of(_everything(s, shown, here)), about)

    return [
        FileToSave(f"Every number {kind.upper()}", f"{_stem(here)}.{kind}", mime, partial(made, kind))
        for kind, (mime, _) in _TABLES.items()
    ]


def _stem(here: OneArea) -> str:
    """Name a file by the code of the area; of a group, and of what is left over, in one word."""
    return "everywhere_else" if here.code == REST else here.code.replace(" ", "_").lower()


def _asked(s: Screen, shown: MapShown) -> Asked:
    return asked_of(s.world, s.basis.assumptions, s.choices.ask, shown.target)


def _everything(s: Screen, shown: MapShown, here: OneArea) -> list[OfTable]:
    return [OfTable(table, answer_here(s, shown, table), here.code) for table in in_order()]
