"""A picture that moves, as the browser is told of it: for each moment one letter for each area, and the words of its legend."""

from dataclasses import replace
from string import ascii_letters
from typing import Any

from geo.areas import area_name
from ui.parts.maps.legend_on_map import legend_of
from ui.parts.maps.map_pictures import MapPicture, Moment


def told_of_moments(picture: MapPicture) -> dict[str, Any] | None:
    """Return what moves, None where nothing does: ``areas`` has a letter for each of ``codes``, which stands for a class."""
    moving = picture.moments
    if moving is None:
        return None
    letters = dict(zip(picture.classes, ascii_letters, strict=False))
    return {
        "at": moving.at,
        "label": moving.label,
        "play": moving.play,
        "stop": moving.stop,
        "letters": dict(zip(ascii_letters, picture.classes, strict=False)),
        "words": {letters[key]: look.words for key, look in picture.classes.items()},
        "codes": list(picture.areas),
        "names": [area_name(code) for code in picture.areas],
        "every": [_told(picture, one, letters) for one in moving.every],
    }


def _told(picture: MapPicture, moment: Moment, letters: dict[str, str]) -> dict[str, Any]:
    return {
        "name": moment.name,
        "says": moment.says,
        "areas": "".join(letters[moment.classes[code]] for code in picture.areas),
        "counted": [(line.counted, line.empty) for line in legend_of(_at(picture, moment)).lines],
    }


def _at(picture: MapPicture, moment: Moment) -> MapPicture:
    areas = {code: (moment.classes[code], words) for code, (_, words) in picture.areas.items()}
    return replace(picture, areas=areas)
