"""Statuses can be told apart by everybody: in words, by letter, by pattern, and by colour as colour-blind eyes see it."""

from itertools import combinations

import numpy as np
import pytest
from daltonlens import convert, simulate

from coverage.vocabulary import Status
from ui.maps.status_style import STYLES

KINDS = {
    "full colour": None,
    "protanopia": simulate.Deficiency.PROTAN,
    "deuteranopia": simulate.Deficiency.DEUTAN,
    "tritanopia": simulate.Deficiency.TRITAN,
}


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
    linear = convert.linearRGB_from_sRGB(rgb(colour).reshape(1, 1, 3) / 255.0)[0, 0]
    return float(linear @ [0.2126, 0.7152, 0.0722])


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_fills_look_alike(kind: str) -> None:
    for one, other in combinations(STYLES.values(), 2):
        difference = np.linalg.norm(
            lab(as_seen(one.fill, KINDS[kind])) - lab(as_seen(other.fill, KINDS[kind]))
        )
        assert difference > 15, f"{one.words} and {other.words} look alike with {kind}: {difference:.1f}"


@pytest.mark.parametrize("status", Status)
def test_text_on_a_status_has_a_contrast_of_at_least_4_5_to_1(status: Status) -> None:
    light, dark = sorted((luminance(STYLES[status].fill), luminance(STYLES[status].ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_every_status_has_its_own_letter_words_and_pattern() -> None:
    for part in ("letter", "words", "sentence", "pattern"):
        assert len({getattr(style, part) for style in STYLES.values()}) == len(Status)


def test_words_never_say_nought_or_not_applicable() -> None:
    said = " ".join(style.words + style.sentence for style in STYLES.values()).lower()
    assert "n/a" not in said and " 0 " not in said
