"""Text that any file can hold is what XML, UTF-8 and workbooks take; of everything else nothing is lost."""

import io
import unicodedata
from dataclasses import dataclass
from xml.etree import ElementTree

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from geo.writable import writable, writable_text


@dataclass(frozen=True)
class Note:
    """A record with texts inside."""

    words: str
    lines: tuple[str, ...]
    number: int


def test_every_character_that_is_kept_can_be_written_and_only_what_is_none_is_not_kept() -> None:
    every = [chr(code) for code in range(0x110000)]
    kept = writable_text("".join(every).replace("\r", ""))
    element = ElementTree.Element("x")
    element.text = kept
    assert ElementTree.fromstring(ElementTree.tostring(element, encoding="utf-8")).text == kept
    assert not ILLEGAL_CHARACTERS_RE.search(kept)
    lost = set(every) - set(kept)
    assert {unicodedata.category(one) for one in lost} <= {"Cc", "Cs", "Cn"} and not lost & {"\t", "\n", "\u200d"}


def test_a_workbook_holds_what_is_kept() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"] = writable_text("a\x00b\r\nc\rd\udc00\ufffee")
    book.save(out)
    assert openpyxl.load_workbook(io.BytesIO(out.getvalue())).active["A1"].value == "ab\nc\nde"


def test_every_text_of_a_record_is_made_writable_and_the_rest_is_left() -> None:
    assert writable(Note("a\x00", ("\ud800b", "c\td"), 7)) == Note("a", ("b", "c\td"), 7)
