"""Small maps of the area's districts, one for each kind of work that only some of them have: drawn only where they differ."""

from base64 import b64encode
from functools import cache

import numpy as np
import pandas as pd

from coverage.extent import PART
from coverage.kind_rows import KindRow, KindRows
from coverage.vocabulary import NOT_LOCAL, STATUS_OF_KEY, Status
from geo.areas import area_name
from geo.boundaries import boundaries
from geo.home import Home
from say.coverage.kind_words import kind_label
from say.maps.status_style import STYLES
from say.text import as_text, listing
from ui.frame.screen import Screen
from ui.parts.tables.tables import letter_of
from ui.screens.area.reader_here import reader_here
from ui.state.language import terms_in_use

MOST_MAPS, MOST_DISTRICTS = 4, 80
WIDTH, HEIGHT = 190, 150
MOST_NAMED = 6


def show_district_maps(s: Screen, home: Home, rows: KindRows) -> None:
    """Draw a map for each kind of work on record in a part of the area only, those first that most have."""
    differ = [row for row in rows.local if row.extent == PART][:MOST_MAPS]
    if not differ or len(home.lads) > MOST_DISTRICTS:
        return
    found = reader_here(s).kinds_at("lad")
    s.subheader("Where the districts differ")
    figures = "".join(_figure(home, row, found[row.kind]["status"].loc[list(home.lads)]) for row in differ)
    s.html(f'<div class="atlas-district-maps">{figures}</div>')


def _figure(home: Home, row: KindRow, status: pd.Series) -> str:
    has = [area_name(code) for code in home.lads if STATUS_OF_KEY[status[code]] > NOT_LOCAL]
    named = listing(has[:MOST_NAMED]) if len(has) <= MOST_NAMED else f"{', '.join(has[:MOST_NAMED])} and others"
    words = (
        f"{kind_label(row.kind)}: {terms_in_use().statuses[row.status].short} in {row.districts} of {row.districts_of}"
    )
    picture = b64encode(_svg(home.lads, tuple(status)).encode()).decode()
    return (
        f'<figure><img alt="{as_text(f"{words}. On record in {named}.")}" width="{WIDTH}" height="{HEIGHT}" '
        f'src="data:image/svg+xml;base64,{picture}"><figcaption>{as_text(words)}</figcaption></figure>'
    )


@cache
def _outlines(lads: tuple[str, ...]) -> dict[str, tuple[str, float, float]]:
    """Return for each district its outline as an SVG path, and where its letter stands, all fitted into the picture."""
    shapes = boundaries("lad", "close").geometry.loc[list(lads)]
    west, south, east, north = shapes.total_bounds
    flat = float(np.cos(np.radians((south + north) / 2)))
    scale = min((WIDTH - 4) / ((east - west) * flat), (HEIGHT - 4) / (north - south))

    def fitted(longitude: float, latitude: float) -> tuple[float, float]:
        return 2 + (longitude - west) * flat * scale, 2 + (north - latitude) * scale

    found = {}
    for code, shape in shapes.items():
        rings = [part.exterior.coords for part in getattr(shape, "geoms", [shape])]
        path = "".join(f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in (fitted(*at) for at in ring))}Z" for ring in rings)
        inside = shape.representative_point()
        found[str(code)] = (path, *fitted(inside.x, inside.y))
    return found


@cache
def _svg(lads: tuple[str, ...], status: tuple[str, ...]) -> str:
    """Return the picture: a local record in its colour and with its letter, the rest white."""
    drawn = []
    for (path, x, y), key in zip(_outlines(lads).values(), status, strict=True):
        of = STATUS_OF_KEY[key]
        style = STYLES[of] if of > NOT_LOCAL else STYLES[Status.NO_RECORD]
        drawn.append(f'<path d="{path}" fill="{style.fill}" stroke="#4b4656" stroke-width="0.7"/>')
        if of > NOT_LOCAL:
            drawn.append(
                f'<text x="{x:.1f}" y="{y + 3:.1f}" font-size="9" font-family="sans-serif" font-weight="bold" '
                f'text-anchor="middle" fill="{style.ink}">{letter_of(key)}</text>'
            )
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(drawn)}</svg>'
