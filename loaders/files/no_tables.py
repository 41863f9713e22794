"""Kinds of file that people send in place of a table, told from their content: what each is, and what to do with it."""

import re
from collections.abc import Collection

_HEADER = re.compile(
    rb"^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|x-[\w-]+):[ \t]",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_HEADERS = 3
_MAIL = "an e-mail; save the file attached to it, and load that."
_SAVED_PAGE = "a web page saved in one file; save its table as an Excel workbook (.xlsx), and load that."
_NUMBERS = "a file of Numbers, Pages or Keynote; export it there as an Excel workbook (.xlsx), and load that."
_EXCEL_4 = "a sheet of Excel 4 or older; open it in a spreadsheet program, save it as .xlsx, and load that."
_WITHOUT_CONTAINER = (
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)
_OUTLOOK = "__substg1.0_".encode("utf-16-le")


def mail_or_saved_page(content: bytes) -> str:
    """Say that a file of text is an e-mail, or a web page saved with its pictures; "" where it is neither."""
    head = content[:20_000].lstrip(b"\xef\xbb\xbf\r\n").replace(b"\r\n", b"\n").split(b"\n\n")[0]
    if not _HEADER.match(head) or len(_HEADER.findall(head)) < _LEAST_HEADERS:
        return ""
    return _SAVED_PAGE if b"multipart/related" in head.lower() else _MAIL


def outlook_mail(content: bytes) -> str:
    """Say that a file in the container of old Office programs is an e-mail of Outlook; "" where it is none."""
    return _MAIL if _OUTLOOK in content else ""


def of_another_program(parts: Collection[str]) -> str:
    """Say that a zip with these parts is a document of Apple's programs; "" where it is none."""
    return _NUMBERS if any(part.endswith(".iwa") or part == "Index.zip" for part in parts) else ""


def early_excel(content: bytes) -> str:
    """Say that a file is of Excel 4 or older, whose records stand in no container (so in some programs' exports); or ""."""
    return _EXCEL_4 if content.startswith(_WITHOUT_CONTAINER) else ""
