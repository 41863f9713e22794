"""A map that was dropped in is saved as a layer for map programs, with what is left over and in every form."""

import json

import pandas as pd
import pytest

from say.maps.classes_of_map import ClassesOfMap
from say.maps.layer import layer_of
from say.maps.layer_files import LAYER_FORMS
from say.maps.map_class import MapClass
from say.provenance import PLAN, Basis
from say.recut.outlines_of import outlines_of_own
from tests.say.recut.test_one_area import dropped

BASIS = Basis("A directory", "an edition", False, "what", "as shipped")


@pytest.mark.parametrize("ending", LAYER_FORMS)
def test_every_area_is_in_the_layer_under_its_code(ending: str) -> None:
    outlines = outlines_of_own(dropped())
    codes = list(outlines.areas.index)
    assert outlines.areas.index.name == "area_code" and codes[0] == "rest"
    classed = ClassesOfMap({"a": MapClass("some", "#ffffff")}, {codes[1]: "a"})
    numbers = pd.DataFrame({"gbp": 1.0}, index=codes)
    written = LAYER_FORMS[ending].write(layer_of(outlines, classed, numbers, BASIS, "a map", PLAN, None))
    if ending == ".geojson":
        features = json.loads(written)["features"]
        assert [one["properties"]["area_code"] for one in features] == codes
        assert [one["properties"]["class"] for one in features][:2] == [None, "some"]
