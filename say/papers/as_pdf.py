"""A paper as a tagged PDF, by Typst: headings, tables with row and column headers, pictures with words, language and title.

The same paper gives the same bytes each time. A picture without words, or a heading left out, stops it.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pikepdf
import typst

from geo.writable import writable
from say.papers.paper import Block, Lines, Paper, Part, Picture, Table, plain

TEMPLATE = Path(__file__).with_name("paper.typ")
_NO_SUCH_LETTER = "could not be displayed"
INSTEAD = "□"
INSTEAD_SAID = f"{INSTEAD} stands for a letter that this file cannot show; the web page and the Word document have it."
LETTER = '#set document(title: "letter")\n#set text(lang: "en", font: "Libertinus Serif")\n#sys.inputs.at("paper")'
_KINDS: dict[type[Block], str] = {Lines: "lines", Table: "table", Picture: "picture"}


def as_pdf(paper: Paper) -> bytes:
    """Set a paper on A4."""
    paper = writable(paper)
    data = {
        **asdict(paper),
        "parts": [_part(one) for one in paper.parts],
        "about": _part(paper.about),
        "foot": paper.foot,
        "on": paper.on.isoformat(),
    }
    at = int(datetime.combine(paper.on, time(12), UTC).timestamp())
    try:
        made = _set(_compiler(), json.dumps(data, ensure_ascii=False), at)
    except typst.TypstError as error:
        if _NO_SUCH_LETTER not in str(error):
            raise
        data["about"]["blocks"].append({"kind": "lines", **asdict(Lines((plain(INSTEAD_SAID),), False, True))})
        made = _set(_compiler(), _with_letters_that_are_shown(json.dumps(data, ensure_ascii=False)), at)
    return _with_row_headers(made)


def _set(compiler: typst.Compiler, paper: str, at: int) -> bytes:
    made: Any = compiler.compile(format="pdf", sys_inputs={"paper": paper}, pdf_standards=["ua-1"], timestamp=at)
    return bytes(made)


def _with_letters_that_are_shown(text: str) -> str:
    """Return a text with a box in place of each letter that the fonts lack: a name from a file may hold any."""
    lacking = {letter for letter in set(text) if not letter.isascii() and not _is_shown(letter)}
    return text.translate({ord(letter): INSTEAD for letter in lacking})


@lru_cache(maxsize=10_000)
def _is_shown(letter: str) -> bool:
    try:
        _set(_compiler_of_a_letter(), letter, 0)
    except typst.TypstError:
        return False
    return True


@cache
def _compiler_of_a_letter() -> typst.Compiler:
    return typst.Compiler(LETTER.encode(), ignore_system_fonts=True)


@cache
def _compiler() -> typst.Compiler:
    """Open the template once; only the fonts that come with Typst are used, so that every machine sets the same page."""
    return typst.Compiler(str(TEMPLATE), ignore_system_fonts=True)


def _part(part: Part) -> dict[str, Any]:
    return {
        "heading": part.heading,
        "blocks": [{"kind": _KINDS[type(one)], **asdict(one)} for one in part.blocks],
    }


def _with_row_headers(made: bytes) -> bytes:
    """Tag the first cell of each row of a table as the row's header, which Typst has no word for."""
    with pikepdf.open(io.BytesIO(made)) as pdf:
        for row in _rows(pdf.Root.StructTreeRoot):
            first = row.K[0]
            if first.S == pikepdf.Name.TD:
                first.S = pikepdf.Name.TH
                first.A = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name.Row)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _rows(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Yield every row of every table below an element of the structure."""
    children = element.get(pikepdf.Name.K)
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            if child.get(pikepdf.Name.S) == pikepdf.Name.TR:
                yield child
            else:
                yield from _rows(child)
