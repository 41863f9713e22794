"""What is saved of the patchwork: the picture, and the same as a table in words."""

from functools import partial

import pandas as pd
import vl_convert

from coverage.patchwork_columns import Column
from coverage.vocabulary import SIDES
from geo.areas import area_name, area_table, lads_of, parent
from say.coverage.patchwork_words import cells_in_words, patchwork_headline
from say.provenance import RECORD
from ui.frame.screen import Screen
from ui.parts.file_to_save import FileToSave, picture_files
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.screens.patchwork.patchwork_svg import patchwork_svg


def show_patchwork_files(s: Screen, shown: PatchworkShown) -> None:
    """Draw one button with every form in which the picture and its table are saved; each is made when it is asked for."""
    s.save("Save", "patchwork", partial(_files, s, shown))


def _files(s: Screen, shown: PatchworkShown) -> list[FileToSave]:
    title = f"what is on record in {area_name(shown.within)}, by kinds of work and communities"
    pictures = picture_files("patchwork", partial(_picture, s, shown, title), "png", "svg", "pdf")
    return [*pictures, *s.table_files(table_in_words(shown), title, RECORD, "patchwork")]


def _picture(s: Screen, shown: PatchworkShown, title: str, kind: str) -> bytes:
    """Draw the picture as a file: ``svg``, ``png`` at twice the size for print, or ``pdf`` of the shape of A4."""
    headline = patchwork_headline(shown.kinds, shown.of_kinds, shown.within, shown.risk, shown.terms)
    svg = patchwork_svg(shown, headline, s.basis.provenance(title, RECORD))
    if kind == "png":
        return bytes(vl_convert.svg_to_png(svg, scale=2))
    return bytes(vl_convert.svg_to_pdf(svg)) if kind == "pdf" else svg.encode()


def table_in_words(shown: PatchworkShown) -> pd.DataFrame:
    """Return the picture as a table: a row for each area, what each cell holds in words.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``area_code``: ``area_name region_name kinds_on_record_locally`` and a column for each of the picture's.
    """
    words = pd.Series(cells_in_words(shown.table), index=shown.table.index).unstack("column")
    codes = shown.kinds.index
    table = pd.DataFrame(
        {
            "area_name": area_table(shown.level).loc[codes, "area_name"],
            "region_name": [area_name(parent(lads_of(code)[0], "region")) for code in codes],
            "kinds_on_record_locally": shown.kinds,
        },
        index=codes,
    )
    cells = words.loc[codes, [column.key for column in shown.columns]]
    return table.join(cells.set_axis([_heading(column) for column in shown.columns], axis=1)).rename_axis("area_code")


def _heading(column: Column) -> str:
    return f"{column.label} ({SIDES[column.side].lower()})"
