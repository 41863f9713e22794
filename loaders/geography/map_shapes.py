"""The outlines of a map and what is said of each. Run apart (``loaders.apart``): nothing here is trusted."""

from io import BytesIO
from typing import Any

import pyogrio
import pyogrio.raw
import shapely

from geo.mistakes import Mistake
from loaders.files.map_layers import DAMAGED

MOST_AREAS = 5_000
MOST_CORNERS = 5_000_000
_POLYGONS = (3, 6)
Layer = tuple[str, list[str], list[list[str]], list[bytes | None]]
"""The coordinate system, the names of columns, their texts, and each outline as WKB in the layer's own coordinates."""


def read(content: bytes) -> list[Layer]:
    """Give each layer that shows boundaries.

    Raises
    ------
    Mistake
        If it is damaged, shows no boundaries, or is too large. The file's name is put before the sentence elsewhere.
    """
    try:
        found = [_layer(content, at) for at in range(len(pyogrio.list_layers(BytesIO(content))))]
    except Mistake:
        raise
    except BaseException as error:  # the reader fails in many ways on a damaged map; all mean the same to the user
        raise Mistake(DAMAGED) from error
    layers = [layer for layer in found if layer is not None]
    if not layers:
        raise Mistake("the map shows no boundaries; load one whose areas have an outline.")
    return layers


def _layer(content: bytes, at: int) -> Layer | None:
    about, _, shapes, columns = pyogrio.raw.read(BytesIO(content), layer=at, max_features=MOST_AREAS + 1)
    outlines = shapely.from_wkb(shapes) if shapes is not None else []
    if not any(shape is not None and shapely.get_type_id(shape) in _POLYGONS for shape in outlines):
        return None
    if len(outlines) > MOST_AREAS or shapely.get_num_coordinates(outlines).sum() > MOST_CORNERS:
        raise Mistake(
            f"the map holds more than {MOST_AREAS:,} areas or {MOST_CORNERS:,} corners; load a more general edition."
        )
    flat = shapely.force_2d(outlines)
    texts = [[_text(cell) for cell in column.tolist()] for column in columns]
    names = [str(name) for name in about["fields"]]
    return str(about["crs"] or ""), names, texts, [None if shape is None else shapely.to_wkb(shape) for shape in flat]


def _text(cell: Any) -> str:
    return "" if cell is None or cell != cell else str(cell)
