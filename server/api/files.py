"""Files of the published record: the paper of an area, a map as a layer."""

from collections.abc import Callable, Collection, Mapping
from pathlib import PurePosixPath
from typing import Any

from coverage.ask import Terms
from geo.any_map import find_on_any_map
from geo.home import home_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from loaders.directory.shipped import published_directory
from loaders.files_out.forms import DIRECTORY_FORMS
from say.coverage.area_reader import AreaReader
from say.maps.layer_files import LAYER_FORMS
from say.maps.layers_of_areas import SHOWS, STATUS, layer_that_shows
from say.papers.area_paper import FORMS, FULL
from say.papers.paper_files import FILE_FORMS
from say.papers.paper_of_area import paper_of_area
from server.api.address import Address
from server.api.choice import Choice, one_of
from server.api.choices import ASK, ON, RISK, STALENESS_MONTHS, ask_of
from server.api.people import shipped_people
from server.api.schemas import ANY_FILE
from server.ready import Content

RECORD = "published"


def paper(asked: Mapping[str, Any]) -> Content:
    """Answer with the paper of an area, in the form that the ending names."""
    (found, ending), people = asked["file"], shipped_people()
    terms = Terms(asked["on"], asked["staleness_months"])
    reader = AreaReader(published_directory(), terms, people.need, asked["risk"])
    made = FILE_FORMS[ending].make(paper_of_area(reader, people, home_of((found.code,), found.level), asked["form"]))
    return Content(made, FILE_FORMS[ending].mime, f"{found.code}{ending}")


def map_of_areas(asked: Mapping[str, Any]) -> Content:
    """Answer with a map of what is on record at a level, or of a measure, in the form that the ending names."""
    (level, ending), ask, directory = asked["file"], ask_of(asked), published_directory()
    layer = layer_that_shows(asked["shows"], ask, directory, shipped_people, level)
    return Content(LAYER_FORMS[ending].write(layer), LAYER_FORMS[ending].mime, f"{level}{ending}")


def whole_record(asked: Mapping[str, Any]) -> Content:
    """Answer with the whole published record, in the form that the ending names."""
    name, ending = asked["file"]
    form = DIRECTORY_FORMS[ending]
    return Content(form.write(published_directory(), None), form.mime, f"{name}{ending}")


def _a_level(name: str) -> str:
    if name not in LEVELS:
        raise Mistake(f"A map is named after a level of areas: one of {', '.join(LEVELS)}.")
    return name


def a_file(means: str, example: str, endings: Collection[str], of: Callable[[str], Any]) -> Choice:
    """Return the choice of a file's name as part of a path: what it is of, and its ending."""

    def read(text: str) -> tuple[Any, str]:
        path = PurePosixPath(text)
        if path.suffix.lower() not in endings:
            raise Mistake(f"The address must end in {' or '.join(endings)}.")
        return of(path.stem), path.suffix.lower()

    return Choice("file", f"{means}, with {', '.join(endings)}.", {"type": "string"}, example, read)


def _the_record(name: str) -> str:
    if name != RECORD:
        raise Mistake(f"The whole record is called {RECORD}, with an ending.")
    return name


_SHOWS = one_of(
    "shows", "What the map shows: what is on record, how far a place is, or a measure.", SHOWS, STATUS, STATUS
)
_FORM = one_of("form", "How long the paper is.", FORMS, FULL, FULL)
FILES = (
    Address(
        "/papers/{file}",
        "The paper of an area.",
        (
            a_file("The code or name of an area", "E23000032.pdf", FILE_FORMS, find_on_any_map),
            RISK,
            ON,
            STALENESS_MONTHS,
            _FORM,
        ),
        paper,
        {one.mime: ANY_FILE for one in FILE_FORMS.values()},
        "/papers/E23000032.pdf?form=short",
        is_for_all=True,
    ),
    Address(
        "/maps/{file}",
        "A map of what is on record, of how far a place is, or of a measure, as a layer.",
        (a_file("A level of areas", "pfa.geojson", LAYER_FORMS, _a_level), _SHOWS, *ASK),
        map_of_areas,
        {one.mime: ANY_FILE for one in LAYER_FORMS.values()},
        "/maps/pfa.geojson?community=deaf_and_disabled",
        is_for_all=True,
    ),
    Address(
        "/directory/{file}",
        "The whole published record; the JSON is Open Referral UK.",
        (a_file("The word published", f"{RECORD}.json", DIRECTORY_FORMS, _the_record),),
        whole_record,
        {one.mime: ANY_FILE for one in DIRECTORY_FORMS.values()},
        f"/directory/{RECORD}.csv",
        is_for_all=True,
    ),
)
