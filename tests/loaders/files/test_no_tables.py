"""What people send in place of a table is named, with what to do."""

import zipfile
from io import BytesIO

import pytest

from geo.mistakes import Mistake
from loaders.files.read_file import read_file

MAIL = b"From: a@example.invalid\r\nTo: b@example.invalid\r\nSubject: Services\r\nMIME-Version: 1.0\r\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


def zipped(*parts: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for part in parts:
            archive.writestr(part, "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.eml", MAIL + b"\r\nProvider, Service\r\n", "an e-mail; save the file attached to it"),
        ("a.msg", OLE + "__substg1.0_0037001F".encode("utf-16-le"), "an e-mail; save the file attached to it"),
        ("a.mht", MAIL + b"Content-Type: multipart/related\r\n\r\n<table>", "a web page saved in one file"),
        ("a.numbers", zipped("Index/Document.iwa"), "export it there as an Excel workbook"),
        ("a.docx", zipped("word/document.xml"), "a Word document, from which no table can be read"),
        ("a.pdf", b"%PDF-1.7", "a PDF document, from which no table can be read"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    ],
)
def test_it_is_named_as_what_it_is(name: str, content: bytes, said: str) -> None:
    with pytest.raises(Mistake) as caught:
        read_file(content, name)
    assert str(caught.value).startswith(f"{name}: ") and said in str(caught.value)


def test_a_list_whose_heading_is_a_word_of_mails_is_a_list() -> None:
    assert read_file(b"From,To,Subject\na,b,c\n", "x.csv").format == "csv"
    assert read_file(b"Date: from,To\n2026,b\n", "x.csv").format == "csv"
