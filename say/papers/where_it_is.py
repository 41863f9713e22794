"""A picture of where an area of a map lies: its outline dark among those beside it, as SVG that needs nothing else."""

import geopandas as gpd
import shapely

from say.papers.paper import Picture

WIDTH, HEIGHT = 520, 260
ROOM = 0.35
"""Left free round the area, as a part of its longer side."""
OWN, OTHERS, BORDER = "#0b3c7d", "#dcd8e4", "#ffffff"
_METRES = 27700


def where_it_is(outlines: gpd.GeoDataFrame, code: str, called: str) -> Picture | None:
    """Draw an area among its neighbours; None where nothing is drawn of it.

    Parameters
    ----------
    outlines
        Of a map, EPSG:4326, by ``area_code``; those that come first lie under the others.
    code
        Of the area.
    called
        What the picture shows, in words.
    """
    if code not in outlines.index:
        return None
    metres = outlines.geometry.to_crs(_METRES)
    view = _view(metres[code])
    drawn = metres[metres.intersects(shapely.box(*view))].clip_by_rect(*view)
    paths = [_path(shape, view, OWN if one == code else OTHERS) for one, shape in drawn.items()]
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(paths)}</svg>'
    return Picture(svg, f"Where {called} lies", f"A map of {called}, dark, among the areas beside it.")


def _view(shape: shapely.Geometry) -> tuple[float, float, float, float]:
    """Give the window round an area, in metres, of the picture's shape."""
    west, south, east, north = shape.bounds
    free = 2 * ROOM * max(east - west, north - south)
    wide = max(east - west + free, (north - south + free) * WIDTH / HEIGHT)
    middle_x, middle_y, tall = (west + east) / 2, (south + north) / 2, wide * HEIGHT / WIDTH
    return middle_x - wide / 2, middle_y - tall / 2, middle_x + wide / 2, middle_y + tall / 2


def _path(shape: shapely.Geometry, view: tuple[float, float, float, float], fill: str) -> str:
    west, _, east, north = view
    scale = WIDTH / (east - west)
    rings = (ring for part in shapely.get_parts(shape) for ring in (part.exterior, *part.interiors))
    lines = (
        "M" + "L".join(f"{(x - west) * scale:.1f} {(north - y) * scale:.1f}" for x, y in ring.coords) + "Z"
        for ring in rings
    )
    return f'<path d="{"".join(lines)}" fill="{fill}" fill-rule="evenodd" stroke="{BORDER}" stroke-width="1"/>'
