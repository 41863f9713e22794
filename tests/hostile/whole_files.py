"""What a file must be that hostile texts went into: whole, with nothing that runs, and with the texts in it as text."""

import io
import zipfile
from collections.abc import Iterable
from xml.etree import ElementTree

import openpyxl

from geo.writable import writable_text

_RUNS = {"script", "foreignObject", "iframe", "image", "a", "use", "animate", "set", "handler", "object", "embed"}


def cells_that_run(content: bytes) -> list[str]:
    """The cells of a workbook that a spreadsheet program would run."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
    return [str(cell.value) for cell in cells if cell.data_type == "f"]


def require_whole_xml(archive: bytes) -> None:
    """Parse every part of an Office file that is XML."""
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        for part in parts.namelist():
            if part.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(part))


def words_of_svg(content: bytes) -> str:
    """All text of a picture; it must be whole XML, run nothing and lead nowhere."""
    drawn = list(ElementTree.fromstring(content).iter())
    assert not {one.tag.rpartition("}")[2] for one in drawn} & _RUNS
    names = {name.rpartition("}")[2].casefold() for one in drawn for name in one.attrib}
    assert not [name for name in names if name.startswith("on") or name == "href"]
    return " ".join(text for one in drawn for text in (one.text, one.tail) if text)


def not_held(texts: Iterable[str], words: str) -> list[str]:
    """The texts that words do not hold, where both are read without spaces and breaks of lines."""
    held = "".join(words.split())
    return [text for text in texts if "".join(writable_text(text).split()) not in held]
