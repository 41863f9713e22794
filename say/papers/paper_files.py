"""The forms in which a paper leaves: a tagged PDF, a Word document, a web page; by the ending of the file's name."""

from collections.abc import Callable
from dataclasses import dataclass

from say.papers.as_docx import as_docx
from say.papers.as_html import as_html
from say.papers.as_pdf import as_pdf
from say.papers.paper import Paper


@dataclass(frozen=True)
class FileForm:
    """What a form of file is called, of what kind it is, and how a paper becomes one."""

    called: str
    mime: str
    make: Callable[[Paper], bytes]


FILE_FORMS = {
    ".pdf": FileForm("PDF", "application/pdf", as_pdf),
    ".docx": FileForm("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", as_docx),
    ".html": FileForm("web page", "text/html", as_html),
}
