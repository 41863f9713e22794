"""A paper as a tagged PDF, by Typst: headings, tables with row and column headers, pictures with words, language and title.

The same paper gives the same bytes each time. A picture without words, or a heading left out, stops it.
"""

import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import typst

from say.papers.paper import Block, Lines, Paper, Part, Picture, Table

TEMPLATE = Path(__file__).with_name("paper.typ")
_KINDS: dict[type[Block], str] = {Lines: "lines", Table: "table", Picture: "picture"}


def as_pdf(paper: Paper) -> bytes:
    """Set a paper on A4."""
    data = {
        **asdict(paper),
        "parts": [_part(one) for one in paper.parts],
        "about": _part(paper.about),
        "foot": paper.foot,
        "on": paper.on.isoformat(),
    }
    made: Any = _compiler().compile(
        format="pdf",
        sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        timestamp=int(datetime.combine(paper.on, time(12), UTC).timestamp()),
    )
    return _with_row_headers(made)


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
