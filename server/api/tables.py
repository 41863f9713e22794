"""Tables of the published record: areas, their coverage, the records behind one."""

from datetime import date

from geo.names import find_area
from loaders.directory.shipped import published_directory
from say.answers import areas_of_level, coverage_of_area, coverage_of_areas, records_of_area
from server.api.as_json import as_json
from server.api.asked import ASK, ask_of, level_of, require_known
from server.reading import Asked, Content


def areas(asked: Asked) -> Content:
    """Answer which areas there are at a level."""
    require_known(asked.choices, {"level"})
    return as_json(areas_of_level(level_of(asked.choices)), date.today(), None)


def coverage(asked: Asked) -> Content:
    """Answer what is on record in every area of a level."""
    require_known(asked.choices, ASK | {"level"})
    ask, directory = ask_of(asked.choices), published_directory()
    return as_json(coverage_of_areas(ask, directory, level_of(asked.choices)), ask.terms.on, directory)


def coverage_of_one(asked: Asked) -> Content:
    """Answer what is on record in one area, by its code or name."""
    require_known(asked.choices, ASK)
    ask, directory = ask_of(asked.choices), published_directory()
    return as_json(coverage_of_area(ask, directory, find_area(asked.path["area"])), ask.terms.on, directory)


def records(asked: Asked) -> Content:
    """Answer which records are behind one area, by its code or name."""
    require_known(asked.choices, ASK)
    ask, directory = ask_of(asked.choices), published_directory()
    return as_json(records_of_area(ask, directory, find_area(asked.path["area"])), ask.terms.on, directory)
