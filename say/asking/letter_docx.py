"""A letter as a Word document: one page of A4, to be signed and sent."""

from docx.document import Document as DocumentObject
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from geo.as_given import day
from geo.writable import writable
from say.asking.letter import Letter
from say.asking.question_groups import Group
from say.papers.word_document import bytes_of, word_document

FONT, SIZE = "Arial", Pt(9.5)
CLOSE = Pt(1)
BLACK = RGBColor(0, 0, 0)


def letter_docx(letter: Letter) -> bytes:
    """Write a letter as DOCX, dated to its own day."""
    letter = writable(letter)
    document = word_document(letter.subject, letter.mark, letter.on, beside_mm=20)
    _set_styles(document)
    if letter.mark:
        _paragraph(document, letter.mark, bold=True)
    _paragraph(document, "\n".join(filter(None, [letter.to, letter.role, letter.address, day(letter.on)])))
    document.add_heading(letter.subject, level=1)
    for words in letter.before:
        _paragraph(document, words)
    for number, group in enumerate(letter.groups, 1):
        _add_group(document, number, group)
    for words in letter.after:
        _paragraph(document, words).paragraph_format.space_before = Pt(4)
    _paragraph(document, "\n".join(letter.signed))
    return bytes_of(document)


def _set_styles(document: DocumentObject) -> None:
    for name, size, space in (("Normal", SIZE, Pt(5)), ("Heading 1", Pt(12), Pt(5)), ("Heading 2", Pt(10), Pt(1))):
        style = document.styles[name]
        style.font.size, style.font.name, style.font.color.rgb = size, FONT, BLACK
        fonts = style.element.rPr.rFonts
        for theme in ("w:asciiTheme", "w:hAnsiTheme"):  # a theme's font would win over the one that is named
            fonts.attrib.pop(qn(theme), None)
        style.paragraph_format.space_after, style.paragraph_format.space_before = space, Pt(4)
        style.paragraph_format.line_spacing = 1.0
    document.styles["Normal"].paragraph_format.space_before = Pt(0)


def _add_group(document: DocumentObject, number: int, group: Group) -> None:
    document.add_heading(f"{number}. {group.heading}", level=2)
    if group.asks:
        _paragraph(document, group.asks).paragraph_format.space_after = CLOSE
    for line in group.lines:
        style = "List Bullet" if len(group.lines) > 1 else "Normal"
        document.add_paragraph(line.words, style=style).paragraph_format.space_after = CLOSE


def _paragraph(document: DocumentObject, words: str, bold: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.add_run(words).bold = bold
    return paragraph
