"""Addresses about one area of another map: everything of it, and its paper."""

from collections.abc import Mapping
from typing import Any

from geo.mistakes import Mistake
from geo.recut.area_of_map import area_of_map
from say.papers.one_area_paper import paper_of_one_area
from say.papers.paper_files import FILE_FORMS
from say.recut.one_area_answer import COLUMNS, one_area_answer
from say.recut.onto import Asked
from say.recut.outlines_of import outlines_named
from server.api.address import Address
from server.api.as_json import Told
from server.api.choice import Choice
from server.api.choices import ASK, PAGE
from server.api.files import a_file
from server.api.recuts import LEVEL_OF_MAP, TO_MAP, asked_of_map
from server.api.schemas import ANY_FILE, columns, rows_of
from server.reading import NotThere
from server.ready import Content


def everything(asked: Mapping[str, Any]) -> Told:
    """Answer all that our tables say of an area of a map."""
    of = asked_of_map(asked)
    return Told(one_area_answer(of, _code_of(of, asked["area"])), of.ask.terms.on, of.directory)


def paper(asked: Mapping[str, Any]) -> Content:
    """Answer with the paper of an area of a map, in the form that the ending names."""
    (name, ending), of = asked["file"], asked_of_map(asked)
    code = _code_of(of, name)
    made = FILE_FORMS[ending].make(paper_of_one_area(of, code, outlines_named(asked["to"], asked["level"])))
    return Content(made, FILE_FORMS[ending].mime, f"{code}{ending}")


def _code_of(of: Asked, name: str) -> str:
    """The code of the area that a part of the path names; which areas there are, the choices behind the path say."""
    try:
        return area_of_map(of.target, name)
    except Mistake as mistake:
        raise NotThere(str(mistake)) from mistake


_AREA = Choice("area", "An area of the map by its code or its name.", {"type": "string"}, "NEW-SURREY-1", str)
_FILE = a_file("The code or name of an area of the map", "NEW-SURREY-1.pdf", FILE_FORMS, str)
_VALUE = {"value": {"type": ["number", "string", "null"]}}
_LINES = {**columns(text=" ".join(("area_code", *(one for one in COLUMNS if one != "value")))), **_VALUE}
AREA_OF_MAP = (
    Address(
        "/recut-area/{area}",
        "Everything of one area of another map: each number that a table has of it, a row each.",
        (_AREA, TO_MAP, LEVEL_OF_MAP, *ASK, *PAGE),
        everything,
        rows_of(_LINES),
        "/recut-area/NEW-SURREY-1?to=announced",
        is_for_all=True,
    ),
    Address(
        "/recut-papers/{file}",
        "The paper of one area of another map.",
        (_FILE, TO_MAP, LEVEL_OF_MAP, *ASK),
        paper,
        {one.mime: ANY_FILE for one in FILE_FORMS.values()},
        "/recut-papers/NEW-SURREY-1.pdf?to=announced",
        is_for_all=True,
    ),
)
