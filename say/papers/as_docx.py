"""A paper as a Word document, to be pasted from: real headings, tables whose header row repeats, pictures with words."""

import io
from typing import Any

import vl_convert
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table as DocxTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from geo.writable import writable
from say.papers.paper import Block, Lines, Linked, Paper, Part, Picture, Table, Words
from say.papers.word_document import ENGLISH, bytes_of, word_document

WELSH = "cy-GB"
SMALL, WIDTH_MM, PICTURE_MM = Pt(8), 174, 120


def as_docx(paper: Paper) -> bytes:
    """Write a paper as DOCX, dated to the day asked about."""
    paper = writable(paper)
    document = word_document(paper.title, paper.mark, paper.on, beside_mm=18)
    _set_up(document, paper)
    if paper.mark:
        document.add_paragraph().add_run(paper.mark).bold = True
    document.add_heading(paper.title, level=0)
    line = document.add_paragraph()
    if paper.welsh_title:
        _in_language(line.add_run(paper.welsh_title), WELSH)
        line.add_run(" · ")
    line.add_run(paper.line)
    document.add_paragraph(" ".join(paper.sentences))
    for part in (*paper.parts, paper.about):
        _add_part(document, part)
    return bytes_of(document)


def _set_up(document: DocumentObject, paper: Paper) -> None:
    foot = document.sections[0].footer.paragraphs[0].add_run(paper.foot)
    foot.font.size = SMALL
    normal = document.styles["Normal"]
    normal.font.size = Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    _in_language(normal, ENGLISH)


def _add_part(document: DocumentObject, part: Part) -> None:
    document.add_heading(part.heading, level=1)
    for block in part.blocks:
        _add_block(document, block)


def _add_block(document: DocumentObject, block: Block) -> None:
    if isinstance(block, Lines):
        _add_lines(document, block)
    elif isinstance(block, Table):
        _add_table(document, block)
    else:
        _add_picture(document, block)


def _add_lines(document: DocumentObject, block: Lines) -> None:
    for line in block.lines:
        paragraph = document.add_paragraph(style="List Bullet" if block.listed else "Normal")
        _add_words(paragraph, line, small=block.small)


def _add_table(document: DocumentObject, table: Table) -> None:
    document.add_paragraph(table.caption, style="Caption")
    made = document.add_table(rows=1 + len(table.rows), cols=len(table.headings), style="Table Grid")
    made.autofit = False
    head, *body = (list(row.cells) for row in made.rows)
    for cell, heading in zip(head, table.headings, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
    for row in made.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    made.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cells, row in zip(body, table.rows, strict=True):
        for cell, words in zip(cells, row, strict=True):
            _add_words(cell.paragraphs[0], words, small=False)
    _set_widths(made, [head, *body], [Mm(WIDTH_MM * width / sum(table.widths)) for width in table.widths])


def _set_widths(made: DocxTable, rows: list[list[_Cell]], widths: list[Length]) -> None:
    """Say how wide columns are in both of the places where programs look for it: Word in cells, LibreOffice in the grid."""
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for cells in rows:
        for cell, width in zip(cells, widths, strict=True):
            cell.width = width


def _add_picture(document: DocumentObject, picture: Picture) -> None:
    document.add_paragraph(picture.caption, style="Caption")
    drawn = document.add_picture(io.BytesIO(vl_convert.svg_to_png(picture.svg, scale=3)), width=Mm(PICTURE_MM))
    drawn._inline.docPr.set("descr", picture.told)


def _add_words(paragraph: Paragraph, words: Words, small: bool) -> None:
    for one in words:
        run = paragraph.add_run(one.text if isinstance(one, Linked) else one)
        if small:
            run.font.size = SMALL
        if isinstance(one, Linked):
            run.underline = True
            _lead_to(paragraph, run._r, one.address)


def _lead_to(paragraph: Paragraph, run: Any, address: str) -> None:
    """Make the last words of a paragraph lead to an address, for which the library has no call of its own."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    link.append(run)
    paragraph._p.append(link)


def _in_language(styled: Any, language: str) -> None:
    """Say in which language the words of a run or a style are."""
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), language)
    styled.element.get_or_add_rPr().append(mark)
