"""A file in one of the forms in which something is saved; it is made when it is asked for."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import pandas as pd

from coverage.export import Provenance, to_csv, to_xlsx
from say.maps.layer import MapLayer
from say.maps.layer_files import LAYER_FORMS, LayerForm

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PICTURES = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}


class FileToSave(NamedTuple):
    """What its button says, the name of the file, what kind it is of, and how it is made, or what it holds."""

    form: str
    name: str
    mime: str
    make: Callable[[], bytes] | bytes


def table_files(table: pd.DataFrame, provenance: Provenance, name: str, of: str = "Table") -> list[FileToSave]:
    """Return a table as CSV and XLSX: with GSS codes, edition, date, sources, changed assumptions and the INVENTED mark.

    ``of`` is what the buttons call it, where one button saves more than one table.
    """
    return [
        FileToSave(f"{of} CSV", f"{name}.csv", "text/csv", partial(to_csv, table, provenance)),
        FileToSave(f"{of} XLSX", f"{name}.xlsx", WORKBOOK, partial(to_xlsx, table, provenance)),
    ]


def picture_files(name: str, draw: Callable[[str], bytes], *kinds: str) -> list[FileToSave]:
    """Return a picture in some of ``PICTURES``; ``draw`` makes it of a kind."""
    return [
        FileToSave(f"Picture {kind.upper()}", f"{name}.{kind}", PICTURES[kind], partial(draw, kind)) for kind in kinds
    ]


def layer_files(name: str, layer: Callable[[], MapLayer]) -> list[FileToSave]:
    """Return a map as a layer for map programs, in every form that there is; ``layer`` makes it."""
    return [
        FileToSave(one.label, f"{name}{ending}", one.mime, partial(_written, one, layer))
        for ending, one in LAYER_FORMS.items()
    ]


def _written(form: LayerForm, layer: Callable[[], MapLayer]) -> bytes:
    return form.write(layer())


def file_stem(name: str, invented: bool) -> str:
    """Return the name of a file; one of invented data says so."""
    return f"INVENTED_{name}" if invented else name
