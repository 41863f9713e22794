"""Hostile texts in papers, letters, workbooks of rounds and saved work are carried as text, and nothing of them runs."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pikepdf
import pypdfium2
import pytest

from geo.mistakes import Mistake
from loaders.rounds.workbook import workbook_of
from say.asking.letter import Letter
from say.asking.letter_docx import letter_docx
from say.papers.paper import Lines, Paper, Part, Table, linked, plain
from say.papers.paper_files import FILE_FORMS
from store.database import open_store
from store.groups import group, save_group
from store.plans import plan, save_plan
from tests.hostile.watched_files import outside, touched_files
from tests.hostile_strings import HALVES, HOSTILE_STRINGS, MADE, SAMPLE
from tests.rounds_filled import KENT, ROUND, asked

FOLDERS = (Path("/tmp").resolve(), Path("~/.cache").expanduser())
TEXTS = {**HOSTILE_STRINGS, **HALVES}
LONGEST = 400
"""Letters of a text in a paper: what is longer is the same again."""


def paper() -> Paper:
    """A paper with every text in every place that text may have."""
    texts = [text[:LONGEST] for text in TEXTS.values()]
    words = tuple((*plain(text), linked(text, text)) for text in texts)
    table = Table("".join(texts[:5]), (texts[0], texts[1]), tuple((word, word) for word in words), (1.0, 2.0))
    parts = tuple(Part(f"Part {text}", (Lines(words[at : at + 3], True, False),)) for at, text in enumerate(texts))
    about = Part(texts[0], (Lines(words, False, True), table))
    return Paper(texts[0], texts[2], "INVENTED", texts[4], tuple(texts), parts, about, date(2026, 11, 27))


class Tags(HTMLParser):
    """The tags of a page, their attributes, and its links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {tag, *(f"@{name}" for name, _ in attrs)}
        self.links |= {value or "" for name, value in attrs if name in ("href", "src")}


def made(ending: str) -> bytes:
    with touched_files() as touched:
        content = FILE_FORMS[ending].make(paper())
    assert outside(touched, *FOLDERS) == [] and not [path for path in touched if MADE in path]
    return content


def test_a_paper_as_a_web_page_has_no_tag_and_no_link_of_a_text() -> None:
    page = Tags()
    page.feed(made(".html").decode())
    assert not page.found & {"script", "img", "svg", "iframe", "object", "form", "base", "input", "template", "b"}
    assert not [name for name in page.found if name.startswith("@on")]
    assert not [link for link in page.links if not link.startswith(("https://", "http://", "data:image/svg"))]


def test_a_paper_as_a_word_document_is_whole_xml_and_leads_to_the_web_alone() -> None:
    with zipfile.ZipFile(io.BytesIO(made(".docx"))) as parts:
        for part in parts.namelist():
            if part.endswith((".xml", ".rels")):
                ElementTree.fromstring(parts.read(part))
        leads = ElementTree.fromstring(parts.read("word/_rels/document.xml.rels"))
    outwards = [one.get("Target", "") for one in leads if one.get("TargetMode") == "External"]
    assert not [to for to in outwards if not to.startswith(("https://", "http://"))]


def test_a_paper_as_pdf_holds_code_of_its_maker_as_text_and_leads_to_the_web_alone() -> None:
    content = made(".pdf")
    with pypdfium2.PdfDocument(content) as pages:
        text = " ".join(page.get_textpage().get_text_range() for page in pages)
    assert "#panic" in text and "#read(" in text and "root:" not in text
    assert "□ stands for a letter that this file cannot show" in " ".join(text.split())
    with pikepdf.open(io.BytesIO(content)) as file:
        acts = [one.A for page in file.pages for one in page.get("/Annots", []) if "/A" in one]
        assert "/OpenAction" not in file.Root and "/Names" not in file.Root
        assert {str(act.S) for act in acts} == {"/URI"}
        assert not [str(act.URI) for act in acts if not str(act.URI).startswith(("https://", "http://"))]


@pytest.mark.soak  # of workbooks: test_hostile_strings_in_files
def test_a_workbook_of_a_round_runs_nothing_of_its_names() -> None:
    for text in SAMPLE.values():
        try:
            of = replace(ROUND, name=text, owner=text)
        except Mistake:
            continue
        book = openpyxl.load_workbook(io.BytesIO(workbook_of(of, KENT, asked(), text)))
        formulas = [c.value for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
        assert formulas == []


@pytest.mark.parametrize(
    "texts", [{**SAMPLE, **HALVES}, pytest.param(TEXTS, marks=pytest.mark.soak)], ids=["few", "all"]
)
def test_saved_work_keeps_a_hostile_name_as_text_or_refuses_it(texts: dict[str, str], tmp_path: Path) -> None:
    kept, store = 0, open_store(f"sqlite:///{tmp_path / 'saved.db'}")
    for text in texts.values():
        try:
            saved = save_plan(store, text[:60], "{}", "{}", {})
            named = save_group(store, text[:60], "pfa", [KENT])
        except Mistake:
            continue
        kept += 1
        assert plan(store, saved.id).name and group(store, named.id).name
    assert kept > len(texts) * 0.8


def test_a_letter_carries_a_hostile_sender_as_text() -> None:
    for text in (whole[:80] for whole in (*SAMPLE.values(), *HALVES.values())):
        letter = Letter(
            "letter", text, text, text, text, text, (text,), (), (text,), (text, text), date(2026, 11, 27), 0
        )
        with zipfile.ZipFile(io.BytesIO(letter_docx(letter))) as parts:
            ElementTree.fromstring(parts.read("word/document.xml"))
