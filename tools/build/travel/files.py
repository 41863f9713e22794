"""Write what minutes by car are read off, how the fit does where it has not seen, and where a straight line lies."""

from pathlib import Path

import pandas as pd

from geo.travel import CURVES, HELD_OUT, LIES, MinutesByCar
from tools.build.lines import write_csv
from tools.build.travel.fit import KNOTS, Curves, fitted, held_out, where_lines_lie
from tools.build.travel.pairs import pairs_of_the_matrix


def build(data_folder: Path) -> list[Path]:
    """Write the files of ``travel/``; return their paths. Needs the small areas and the postcode index."""
    folder = data_folder / "travel"
    pairs = pairs_of_the_matrix()
    curves = fitted(pairs)
    return [
        write_csv(_rows(curves), folder / CURVES),
        write_csv(held_out(pairs), folder / HELD_OUT),
        write_csv(where_lines_lie(curves, pairs), folder / LIES),
    ]


def _rows(curves: Curves) -> pd.DataFrame:
    tables = [
        pd.DataFrame(curve.round(1), columns=list(MinutesByCar._fields)).assign(place=place, km=list(KNOTS))
        for place, curve in curves.items()
    ]
    return pd.concat(tables)[["place", "km", *MinutesByCar._fields]]
