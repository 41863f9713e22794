"""The areas of a map as bars in HTML: what came whole, what was split, and the range of an estimate."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from geo.recut.area_map import REST, AreaMap
from geo.reorganisation import OURS
from say.recut.tables import TABLES, Pictured, Unit
from say.text import as_text

MOST = 12
_CUT, _IN_PART = "came from an area that was cut", "reaches a part of the area only"


def area_bars(table: str, weights: pd.DataFrame, target: AreaMap) -> str:
    """Draw the new areas of a map that is announced; of any other, those with most."""
    new = [code for code in weights.index if str(code).startswith(OURS)]
    known = weights.dropna(subset="number").sort_values("number", ascending=False)
    shown = known.loc[[code for code in known.index if (code in new if new else code != REST)][:MOST]]
    if shown.empty:
        return '<p class="atlas-quiet">No number is known for any area of this map.</p>'
    of_all = (
        f"The {len(shown)} new areas" if new else f"{len(shown)} of {len(target.names)} areas, those with most first"
    )
    longest = float(shown[["number", "high"]].max().max()) or 1.0
    picture = TABLES[table].pictured
    means = _IN_PART if picture.unit is Unit.SERVICES else _CUT
    pale = f'. <span class="recut-key"></span> pale: {means}' if picture.in_part else ""
    range_words = f"; the line is the {picture.range_of}" if picture.low else ""
    return (
        f'<p class="atlas-quiet">{of_all}{pale}{range_words}.</p>'
        f'<ul class="recut-bars">{"".join(_bars(picture, shown, longest))}</ul>'
    )


def _bars(picture: Pictured, shown: pd.DataFrame, longest: float) -> Iterator[str]:
    for row in shown.to_dict("records"):
        number = float(row["number"])
        pale = number * row["in_part"] if row["in_part"] == row["in_part"] else 0.0  # NaN: nothing to split
        parts = [("whole", number - pale), ("split", pale)]
        drawn = "".join(f'<i class="recut-{key}" style="width:{100 * part / longest:.2f}%"></i>' for key, part in parts)
        written = picture.unit.write
        ends = f" ({written(row['low'])} to {written(row['high'])})" if picture.low else ""
        said = f"{written(number)}{ends}"
        yield (
            f"<li><span>{as_text(row['area_name'])}</span><b>{as_text(said)}</b>"
            f'<span class="recut-bar" aria-hidden="true">{drawn}{_range(row, longest)}</span></li>'
        )


def _range(row: Mapping[Hashable, Any], longest: float) -> str:
    low, high = row["low"], row["high"]
    if not high > low:
        return ""
    return f'<u style="left:{100 * low / longest:.2f}%;width:{100 * (high - low) / longest:.2f}%"></u>'
