"""Any map of a screen can be saved as a layer: its classes, and what its tooltips say of each area."""

import json

import pandas as pd

from say.maps.layer import layer_of
from say.maps.map_class import MapClass
from say.provenance import PLAN, Basis
from ui.parts.file_to_save import layer_files
from ui.parts.maps.map_pictures import MapPicture

KENT = "E23000032"
PICTURE = MapPicture(
    "places from a plan",
    {"value-1": MapClass("under 20 places", "#5a9fd0")},
    {KENT: ("value-1", "Kent: 12 places"), "E23000030": ("", "Surrey: takes no part in this plan")},
    None,
)


def test_a_map_of_a_plan_is_a_layer_and_what_takes_no_part_has_no_class() -> None:
    basis = Basis("A directory", "its edition", True, "a plan", "as shipped")
    layer = layer_of("pfa", PICTURE.classed, PICTURE.words_of_areas(), basis, "a plan on the map", PLAN, None)
    files = {one.name: one for one in layer_files("plan", lambda: layer)}
    assert set(files) == {"plan.gpkg", "plan.geojson", "plan.parquet"}
    make = files["plan.geojson"].make
    page = json.loads(make() if callable(make) else make)
    shown = {one["id"]: one["properties"] for one in page["features"]}
    assert (shown[KENT]["class"], shown[KENT]["fill"]) == ("under 20 places", "#5a9fd0")
    assert shown[KENT]["in_words"] == "Kent: 12 places"
    assert shown["E23000030"]["class"] is None and shown["E23000001"]["in_words"] is None
    assert page["provenance"]["colours"] == {"under 20 places": "#5a9fd0"}
    assert page["provenance"]["data_status"].startswith("INVENTED")
    assert not pd.isna(shown[KENT]["licence"]) and "not stated" in shown[KENT]["licence"]
