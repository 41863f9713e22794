"""Locate postcodes: district, force area, grid reference, from the index and never from polygons."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pandas as pd

from geo.areas import lad_parents
from geo.mistakes import Mistake
from geo.postcode_index import default_folder, is_current, load_index
from geo.postcode_text import keys_from_text

Keys = npt.NDArray[np.uint64]
COUNTRIES = {
    "E": "England",
    "W": "Wales",
    "S": "Scotland",
    "N": "Northern Ireland",
    "L": "Channel Islands",
    "M": "Isle of Man",
}
COVERED = ("England", "Wales")
NOT_FOUND, NOT_A_POSTCODE, FIRST_PLACE = 0, 1, 2  # rows of the table of places
AREA_COLUMNS = ("result", "lad_code", "utla_code", "pfa_code", "region_name", "country")
NOT_BUILT = "The postcode index is not built yet, is of another edition, or is damaged: run `make setup`."


@dataclass(frozen=True, eq=False)
class PostcodeIndex:
    """An open index.

    ``keys`` are sorted; beside each stand its place (row of ``areas``, less 1) and grid reference in metres.
    Row 0 of ``areas`` is for a postcode that is not there.
    """

    keys: Keys
    places: npt.NDArray[np.uint16]
    grid: npt.NDArray[np.float32]
    areas: pd.DataFrame

    @classmethod
    def open(cls, folder: Path | None = None) -> "PostcodeIndex":
        """Open the index by memory map (milliseconds).

        Raises Mistake if it is not built, or was built from another edition of the postcodes.
        """
        folder = folder or default_folder()
        if not is_current(folder):
            raise Mistake(NOT_BUILT)
        try:
            keys, places, grid, codes = load_index(folder)
        except (
            OSError,
            ValueError,
            KeyError,
            EOFError,
        ) as error:  # another process puts a new one there, or it is damaged
            raise Mistake(NOT_BUILT) from error
        return cls(keys, places, grid, _areas_of_places(tuple(codes)))

    def locate(self, postcodes: "Sequence[object] | pd.Series") -> pd.DataFrame:
        """Locate postcodes as people write them: any case, spaces anywhere.

        Parameters
        ----------
        postcodes
            Any sequence. What is not a postcode (None, NaN, a number, other text) is no error.

        Returns
        -------
        pandas.DataFrame
            One row for each, in order, with the index of a given Series: ``postcode`` as given; ``result``:
            ``found`` in England or Wales, ``outside`` (elsewhere in the British Isles, ``country`` says
            where), ``not_found`` (shaped like a postcode, but in no district on record), ``not_a_postcode``;
            ``lad_code utla_code pfa_code region_name`` (missing unless found), ``country`` (missing unless
            found or outside), ``easting_m northing_m`` (EPSG:27700, NaN where not known; always NaN for
            Northern Ireland, which is on another grid). Source: ``onspd`` in ``data/sources.toml``.
        """
        given = postcodes if isinstance(postcodes, pd.Series) else pd.Series(list(postcodes), dtype=object)
        wanted = keys_from_text(given)
        place, grid = self._look_up(wanted)
        row = np.where(wanted == 0, NOT_A_POSTCODE, place)
        areas = {name: self.areas[name].array.take(row) for name in self.areas}
        columns = {"postcode": given.array, **areas, "easting_m": grid[:, 0], "northing_m": grid[:, 1]}
        return pd.DataFrame(columns, index=given.index, copy=False)

    def _look_up(self, wanted: Keys) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.float64]]:
        """Give each key's row of ``areas`` (``NOT_FOUND`` if absent) and grid reference (NaN if absent)."""
        order = np.argsort(wanted)  # neighbours in the file are read together
        asked = wanted[order]
        rows = np.minimum(np.searchsorted(self.keys, asked), len(self.keys) - 1)
        present = self.keys[rows] == asked
        place, grid = np.empty(len(order), dtype=np.intp), np.empty((len(order), 2))
        place[order] = np.where(present, self.places[rows].astype(np.intp) + FIRST_PLACE, NOT_FOUND)
        grid[order] = np.where(present[:, None], self.grid.take(rows, axis=0), np.nan)
        return place, grid


@cache
def _areas_of_places(codes: tuple[str, ...]) -> pd.DataFrame:
    """List what each place means: a district with its wider areas, a country outside, or (``""``) nothing; to be read only.

    Two rows stand before them: ``NOT_FOUND`` and ``NOT_A_POSTCODE``. Raises ValueError for a code of
    England or Wales that the area lookup lacks.
    """
    districts = lad_parents().rename(columns={"nation_name": "country"}).assign(result="found")
    table = districts.assign(lad_code=districts.index)[list(AREA_COLUMNS)].reindex(["", "", *codes])
    elsewhere = table["lad_code"].isna()
    countries = table.index[elsewhere].str[:1].map(COUNTRIES).astype("str")
    if countries.isin(COVERED).any():
        raise ValueError("the postcode index names a district that the area lookup lacks")
    table.loc[elsewhere, "country"] = countries
    table.loc[elsewhere, "result"] = np.where(countries.isna(), "not_found", "outside")
    table = table.reset_index(drop=True)
    table.loc[NOT_A_POSTCODE, "result"] = "not_a_postcode"
    return table
