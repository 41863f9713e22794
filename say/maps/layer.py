"""A map of areas as a layer for map programs: the outline of each area, its class and colour, its values, and what all rest on.

Unknown is null, and the words beside it say so; it is never 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import geopandas as gpd
import pandas as pd

from coverage.directory import Directory
from coverage.export import NOTHING_LISTED, Provenance, as_written, safe_cell
from geo.area_notes import NOTE, notes_of_rows
from geo.boundaries import boundaries
from geo.writable import writable
from loaders.files_out.said_inside import NO_LICENCE
from loaders.sources_register import attribution_of, licence_of_file
from say.maps.classes_of_map import ClassesOfMap
from say.maps.outlines import OPEN_LICENCE, Outlines
from say.provenance import ON_A_MAP, Basis, Rests, said_in_a_file
from say.terms import WELSH, terms

CLASS = "class"
"""The column with the words of an area's class, by which a layer is coloured."""
_DETAIL = "close"


@dataclass(frozen=True)
class MapLayer:
    """One map.

    Attributes
    ----------
    level
        Of its areas: ``lad utla pfa region``, or the outlines of areas that are of no level.
    classed
        The classes of the map, and of each area.
    columns
        What is known of each area, indexed by area code.
    provenance
        What a file of it says of itself.
    licence
        Of what is on record in it, in a sentence.
    attribution
        Whose the areas and the numbers are.
    """

    level: str | Outlines
    classed: ClassesOfMap
    columns: pd.DataFrame
    provenance: Provenance
    licence: str
    attribution: str

    def said(self) -> dict[str, str]:
        """What the file says of itself, by name, with the day on which it is made and the INVENTED mark where it belongs."""
        made_on = date.today().isoformat()
        return said_in_a_file(self.provenance, self.licence, self.attribution, made_on=made_on, unknown=NOTHING_LISTED)

    def table(self) -> gpd.GeoDataFrame:
        """Return every area of the level in EPSG:4326, by its code, under the columns that all files of a layer have.

        ``area_name name_welsh area_level class fill``, then ``columns``, then ``data_status directory licence`` and the outline.
        Of a map that the country is only cut by, ``area_note`` before these says what to know of each area.
        """
        own = self.level if isinstance(self.level, Outlines) else None
        drawn = own.areas if own else boundaries(str(self.level), _DETAIL)
        welsh, said = terms(WELSH).words, self.said()
        classes = [self.classed.classes.get(self.classed.of_area.get(str(code), "")) for code in drawn.index]
        named: Mapping[str, object] = {
            "area_name": drawn["area_name"].map(safe_cell),
            "name_welsh": [welsh.get(name) for name in drawn["area_name"]],
            "area_level": safe_cell(own.called) if own else self.level,
            CLASS: [one.words if one else None for one in classes],
            "fill": [one.fill if one else None for one in classes],
        }
        rows = pd.DataFrame(named, index=drawn.index).join(self.columns.apply(self._written))
        if not own and (notes := notes_of_rows(drawn)) is not None:
            rows = rows.assign(**{NOTE: notes})
        rows = rows.assign(**{name: said[name] for name in ("data_status", "directory", "licence")})
        return gpd.GeoDataFrame(rows, geometry=drawn.geometry, crs=drawn.crs)

    def _written(self, column: pd.Series) -> pd.Series:
        """Round the numbers of a column as tables do; its text runs nowhere."""
        if column.dtype.kind == "O":
            return column.map(safe_cell, na_action="ignore")
        if column.dtype.kind != "f":
            return column
        return column.map(
            lambda value: as_written(value, str(column.name), self.provenance), na_action="ignore"
        ).astype(float)


def layer_of(
    level: str | Outlines,
    classed: ClassesOfMap,
    columns: pd.DataFrame,
    basis: Basis,
    title: str,
    rests: Rests,
    directory: Directory | None,
) -> MapLayer:
    """Return a layer with what it rests on; ``directory`` is None where its records are of more than one."""
    drawn_on = rests.and_on_all_of(ON_A_MAP)
    licence = licence_of_file(directory.checksum) if directory else ""
    attribution = " ".join(dict.fromkeys(f"{attribution_of(key).rstrip('.')}." for key in drawn_on.registered))
    outlines = level.licence if isinstance(level, Outlines) else OPEN_LICENCE
    said = f"Records: {licence or NO_LICENCE}. Outlines of areas: {outlines}."
    worded = replace(classed, classes={key: writable(one) for key, one in classed.classes.items()})
    return MapLayer(level, worded, columns, writable(basis.provenance(title, drawn_on)), said, attribution)
