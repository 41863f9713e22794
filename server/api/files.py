"""Files of the published record: the paper of an area, a map as a layer."""

from collections.abc import Collection
from pathlib import PurePosixPath

from coverage.ask import ANY, RISK_AXIS
from geo.home import home_of
from geo.levels import LEVELS
from geo.mistakes import Mistake
from geo.names import find_area
from loaders.directory.shipped import published_directory
from say.coverage.area_reader import AreaReader
from say.maps.layer_files import LAYER_FORMS
from say.maps.layers_of_areas import layer_of_statuses
from say.papers.area_paper import FORMS, FULL
from say.papers.paper_files import FILE_FORMS
from say.papers.paper_of_area import paper_of_area
from server.api.asked import ASK, ask_of, require_known, shipped_people, terms_of
from server.reading import Asked, Content


def paper(asked: Asked) -> Content:
    """Answer with the paper of an area, by its code or name, in the form that the ending names."""
    require_known(asked.choices, {"on", "staleness_months", "risk", "form"})
    named, ending = _named(asked.path["file"], FILE_FORMS)
    risk = _one_of(asked, "risk", RISK_AXIS, ANY)
    form = _one_of(asked, "form", FORMS, FULL)
    terms = {name: text for name, text in asked.choices.items() if name in ASK}
    people, found = shipped_people(), find_area(named)
    reader = AreaReader(published_directory(), terms_of(terms), people.need, risk)
    made = FILE_FORMS[ending].make(paper_of_area(reader, people, home_of((found.code,), found.level), form))
    return Content(made, FILE_FORMS[ending].mime, f"{found.code}{ending}")


def map_of_statuses(asked: Asked) -> Content:
    """Answer with a map of what is on record at a level, in the form that the ending names."""
    require_known(asked.choices, ASK)
    level, ending = _named(asked.path["file"], LAYER_FORMS)
    if level not in LEVELS:
        raise Mistake(f"A map is named after a level of areas: one of {', '.join(LEVELS)}.")
    layer = layer_of_statuses(ask_of(asked.choices), published_directory(), level)
    return Content(LAYER_FORMS[ending].write(layer), LAYER_FORMS[ending].mime, f"{level}{ending}")


def _named(file: str, endings: Collection[str]) -> tuple[str, str]:
    """A file's name without its ending, and the ending, one of some."""
    path = PurePosixPath(file)
    if path.suffix.lower() not in endings:
        raise Mistake(f"The address must end in {' or '.join(endings)}.")
    return path.stem, path.suffix.lower()


def _one_of(asked: Asked, name: str, words: Collection[str], usual: str) -> str:
    if name not in asked.choices:
        return usual
    if asked.choices[name] not in words:
        raise Mistake(f"Choose {name} from: {', '.join(words)}.")
    return asked.choices[name]
