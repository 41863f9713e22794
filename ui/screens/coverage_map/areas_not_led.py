"""The areas whose local record for a community is not said to be led by it, by name: what lies between the two counts."""

from dataclasses import replace

import pandas as pd

from coverage.ask import Ask
from coverage.vocabulary import NOT_LOCAL, STATUS_OF_KEY
from geo.areas import area_name
from say.coverage.led_by_words import not_led_by
from say.text import as_text
from ui.cache.coverage import coverage_of
from ui.frame.screen import Screen
from ui.screens.coverage_map.areas_named import MOST_NAMED, link_to_area


def show_areas_not_led(s: Screen, ask: Ask, level: str) -> None:
    """Draw them as links; nothing where only what is led by the community is shown, or where they are too many to name."""
    if ask.terms.by_and_for_only:
        return
    led = replace(ask, terms=replace(ask.terms, by_and_for_only=True))
    codes = sorted(_local(s, ask, level).difference(_local(s, led, level)), key=area_name)
    if 0 < len(codes) <= MOST_NAMED:
        said = as_text(not_led_by(len(codes), ask.community))
        s.html(f'<div class="atlas-named"><p><strong>{said}</strong>: {", ".join(map(link_to_area, codes))}</p></div>')


def _local(s: Screen, ask: Ask, level: str) -> pd.Index:
    """The areas where something on record names the area or a part of it."""
    status = coverage_of(s.directory, ask, level)["status"].map(STATUS_OF_KEY)
    return status.index[status.gt(NOT_LOCAL)]
