"""How many services of a directory state what the gap needs: overall, and in each police force area.

What is not stated is unknown, and never counted as zero: an area without any service on record has no share at all.
"""

from typing import Literal

import pandas as pd

from coverage.directory import Directory
from geo.areas import area_table, lads_of, parent

NEEDED = {
    "area": "Area served",
    "risk": "Risk level",
    "community": "Community",
    "places": "Places a year",
    "dates": "Start date",
    "funded_to": "Funded to",
    "checked_on": "Checked on",
}
"""By key, what a gap needs to know of a service, in the order of screens."""


def completeness(directory: Directory, by: Literal["all", "pfa"]) -> pd.DataFrame:
    """Count the services that state each thing that the gap needs.

    Parameters
    ----------
    directory
        Any directory. A record that there is no service is none, and is left out.
    by
        ``all``: one row for each key of ``NEEDED``. ``pfa``: one for each force area and key; a service counts in every force
        area that it serves, and one that states no area in none.

    Returns
    -------
    pandas.DataFrame
        ``what`` (key of ``NEEDED``), ``services``, ``stated`` and ``share`` (0 to 1; NaN where there is no service), with
        ``pfa_code`` in front for ``pfa``. A start counts where it is known, or when the service was first known to run; places
        count where they are known for the service, or for each of its areas.
    """
    stated = _stated(directory.records_of_services, directory.service_areas)
    if by == "all":
        return _counted(stated.assign(whole="all").set_index("whole"), ["all"]).drop(columns="of")
    forces = area_table("pfa").index
    served = stated.join(_forces_served(directory.service_areas), how="inner").set_index("pfa_code")
    return _counted(served, list(forces)).rename(columns={"of": "pfa_code"})


def _stated(services: pd.DataFrame, areas: pd.DataFrame) -> pd.DataFrame:
    """Whether each service, by its ID, states each thing."""
    told = services.set_index("service_id")
    split = areas["places"].notna().groupby(areas["service_id"]).all()
    return pd.DataFrame(
        {
            "area": told.index.isin(areas["service_id"]),
            "risk": told["risk_levels"].map(len) > 0,
            "community": told["communities"].map(len) > 0,
            "places": told["places"].notna() | told.index.isin(split.index[split]),
            "dates": told["starts"].notna() | told["first_known"].notna(),
            "funded_to": told["funded_to"].notna(),
            "checked_on": told["as_of_last"].notna(),
        },
        index=told.index,
    )[list(NEEDED)].astype(bool)


def _forces_served(areas: pd.DataFrame) -> pd.DataFrame:
    """The force areas in which each service serves anybody, by its ID."""
    forces = {code: sorted({parent(lad, "pfa") for lad in lads_of(code)}) for code in areas["area_code"].unique()}
    each = areas.assign(pfa_code=areas["area_code"].map(forces)).explode("pfa_code")
    return each[["service_id", "pfa_code"]].drop_duplicates().set_index("service_id")


def _counted(stated: pd.DataFrame, groups: list[str]) -> pd.DataFrame:
    """For each group of the index and each thing: the services, those that state it, and their share."""
    by_group = stated.groupby(level=0)
    services = by_group.size().reindex(groups, fill_value=0)
    counts = by_group.sum().reindex(groups, fill_value=0).rename_axis("of").reset_index()
    table = counts.melt("of", var_name="what", value_name="stated").sort_values("of", kind="stable", ignore_index=True)
    table.insert(2, "services", table["of"].map(services).astype("int64"))
    table["stated"] = table["stated"].astype("int64")
    table["share"] = table["stated"] / table["services"].where(table["services"] > 0)
    return table
