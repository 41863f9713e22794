"""A Word document of ours before anything is written in it: A4, titled, marked, dated to its own day; and its bytes."""

import io
from datetime import UTC, date, datetime, time

from docx import Document
from docx.document import Document as DocumentObject
from docx.shared import Mm

ENGLISH = "en-GB"


def word_document(title: str, mark: str, on: date, beside_mm: int) -> DocumentObject:
    """Begin a document.

    Parameters
    ----------
    title, mark
        What it is about, and INVENTED in words or "": both stand among its properties, and name no author.
    on
        The day that it is dated to, so that the same document has the same bytes.
    beside_mm
        Millimetres left free at the left and at the right.
    """
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(beside_mm)
    section.top_margin = section.bottom_margin = Mm(16)
    about, noon = document.core_properties, datetime.combine(on, time(12), UTC)
    about.title, about.language, about.author, about.comments = title, ENGLISH, "", mark
    about.created = about.modified = noon
    return document


def bytes_of(document: DocumentObject) -> bytes:
    """Return a document as a file."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
