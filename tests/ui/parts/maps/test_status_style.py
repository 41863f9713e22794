"""Statuses can be told apart by everybody: in words, by letter, by pattern, and by colour as colour-blind eyes see it."""

import re
from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from daltonlens import convert, simulate

from coverage.extent import PART, WHOLE
from coverage.vocabulary import Status
from say.maps.map_class import MapClass
from say.maps.status_style import IN_PART, STYLES
from say.terms import english
from ui.parts.maps.legend import swatch
from ui.parts.maps.map_pictures import status_picture
from ui.parts.maps.patterns import MARK_PX, patterns_of

KINDS = {
    "full colour": None,
    "protanopia": simulate.Deficiency.PROTAN,
    "deuteranopia": simulate.Deficiency.DEUTAN,
    "tritanopia": simulate.Deficiency.TRITAN,
}
GREY = "without any colour"


def rgb(colour: str) -> np.ndarray:
    return np.array([int(colour[start : start + 2], 16) for start in (1, 3, 5)], dtype=np.uint8)


def as_seen(colour: str, kind: simulate.Deficiency | None) -> np.ndarray:
    image = rgb(colour).reshape(1, 1, 3)
    if kind is None:
        return image[0, 0]
    return simulate.Simulator_Machado2009().simulate_cvd(image, kind, severity=1.0)[0, 0]


def lab(colour: np.ndarray) -> np.ndarray:
    linear = convert.linearRGB_from_sRGB(colour.reshape(1, 1, 3) / 255.0)[0, 0]
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ linear
    scaled = xyz / np.array([0.9505, 1.0, 1.089])
    f = np.where(scaled > 216 / 24389, np.cbrt(scaled), (24389 / 27 * scaled + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def luminance(colour: str) -> float:
    return brightness(rgb(colour))


def brightness(seen: np.ndarray) -> float:
    linear = convert.linearRGB_from_sRGB(seen.reshape(1, 1, 3) / 255.0)[0, 0]
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str, kind: str) -> float:
    """How far two colours stand apart, 1 to 21, for a kind of eyes; grey keeps the brightness of a colour and nothing else."""
    seen = [rgb(colour) if kind == GREY else as_seen(colour, KINDS[kind]) for colour in (one, other)]
    dark, light = sorted(map(brightness, seen))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_fills_look_alike(kind: str) -> None:
    for (status, one), (unlike, other) in combinations(STYLES.items(), 2):
        difference = np.linalg.norm(lab(as_seen(one.fill, KINDS[kind])) - lab(as_seen(other.fill, KINDS[kind])))
        assert difference > 15, f"{status.key} and {unlike.key} look alike with {kind}: {difference:.1f}"


@pytest.mark.parametrize("status", Status)
def test_text_on_a_status_has_a_contrast_of_at_least_4_5_to_1(status: Status) -> None:
    light, dark = sorted((luminance(STYLES[status].fill), luminance(STYLES[status].ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_every_status_has_its_own_pattern() -> None:
    assert len({style.pattern for style in STYLES.values()}) == len(Status)


@pytest.mark.parametrize("kind", [*KINDS, GREY])
@pytest.mark.parametrize("status", Status)
def test_in_part_is_told_from_the_whole_by_stripes_that_need_no_colour(status: Status, kind: str) -> None:
    # Whatever the colour between the edges: they stand out from the ground, and the stripes are wider than any mark of a whole.
    assert contrast(IN_PART.edge, IN_PART.ground, kind) >= 3
    whole, part = (class_of(status, extent) for extent in (WHOLE, PART))
    assert (whole.in_part, part.in_part) == (False, True)
    assert IN_PART.width_px >= 5 * MARK_PX and IN_PART.edge_px >= MARK_PX


@pytest.mark.parametrize("kind", KINDS)
def test_the_stripes_of_two_statuses_differ_in_colour_as_their_wholes_do(kind: str) -> None:
    looks = [class_of(status, PART) for status in Status]
    for one, other in combinations(looks, 2):
        seen = [lab(as_seen(look.fill, KINDS[kind])) for look in (one, other)]
        assert np.linalg.norm(seen[0] - seen[1]) > 15, f"{one.words} and {other.words} with {kind}"


def test_the_map_draws_the_stripes_that_are_checked_here_and_marks_two_that_hold_in_part_apart() -> None:
    marked = {status: patterns_of({"part": class_of(status, PART)}) for status in Status}
    assert len({one.pattern for status in Status for one in [class_of(status, PART)]}) == len(Status)
    for status, drawn in marked.items():
        assert f'fill="{IN_PART.ground}"' in drawn
        assert f'stroke="{IN_PART.edge}" stroke-width="{IN_PART.width_px + 2 * IN_PART.edge_px}"' in drawn
        assert f'stroke="{STYLES[status].fill}" stroke-width="{IN_PART.width_px}"' in drawn
    assert (
        len({re.sub("#[0-9a-f]{6}", "", drawn) for drawn in marked.values()}) == len(Status) - 1
    )  # plain and sparse alike


@pytest.mark.parametrize("status", Status)
def test_legends_show_in_part_in_the_same_stripes_with_the_letter_on_the_plain_colour(status: Status) -> None:
    style, drawn = STYLES[status], swatch(status, in_part=True)
    assert "repeating-linear-gradient" in drawn and "repeating-linear-gradient" not in swatch(status)
    assert all(colour in drawn for colour in (IN_PART.edge, IN_PART.ground))
    assert (
        f"background:{style.fill};color:{style.ink}" in drawn
        and f">{english().statuses[status].letter}</span>" in drawn
    )


def class_of(status: Status, extent: str) -> MapClass:
    """The class that the map draws for a status and its extent."""
    row = pd.DataFrame({"area_name": ["Kent"], "status": [status.key], "extent": [extent]}, index=["E23000032"])
    nowhere = pd.DataFrame({"lat": [], "lon": [], "service_name": []})
    picture = status_picture(row, None, nowhere, english(), lambda _: "")
    return picture.classes[picture.areas["E23000032"][0]]
