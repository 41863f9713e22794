"""Records on another map: a service is of every area that it reaches, so it is counted in each and never shared out."""

import pandas as pd

from coverage.evaluation import Evaluation
from coverage.local_records import ends_soon
from coverage.reaching import lads_reached
from geo.areas import lad_table
from geo.levels import Reach
from geo.recut.area_map import AreaMap, overlaps
from geo.small_areas import small_areas


def records_on_map(evaluations: list[Evaluation], target: AreaMap) -> pd.DataFrame:
    """Count the services on record that reach each area of a map by naming a district, a county or a force in it.

    Returns
    -------
    pandas.DataFrame
        By code of every area: ``services`` (that reach any of its people), ``services_in_part`` (of them, those that do not reach
        all of its people) and ``share_in_part`` (0 to 1; NaN where none reaches it). Numbers of areas do not add up: a service
        may reach several.
    """
    by_area = _in_each_area(evaluations, target).groupby("target")
    counted = pd.DataFrame({"services": by_area.size(), "services_in_part": by_area["in_part"].sum()})
    return _of_every_area(counted, target)


def endings_on_map(evaluations: list[Evaluation], target: AreaMap) -> pd.DataFrame:
    """Count the services on record that reach each area of a map and end, or whose money ends, within a year.

    Returns
    -------
    pandas.DataFrame
        By code of every area: ``services`` (of them, those that end so), ``services_in_part`` and ``share_in_part`` of these as
        ``records_on_map``; ``on_record`` (its ``services``), ``end_not_known`` (of these, those of which neither an end nor the
        end of the money is known) and ``first_end`` (the first day on which one ends, as 2027-03-31;
        None where none is known to).
    """
    here = _in_each_area(evaluations, target)
    all_of, ending = here.groupby("target"), here[here["ends"].notna()].groupby("target")
    counted = pd.DataFrame(
        {
            "services": ending.size(),
            "services_in_part": ending["in_part"].sum(),
            "on_record": all_of.size(),
            "end_not_known": all_of["end_not_known"].sum(),
        }
    ).fillna(0)  # counts of records, which are known
    first = ending["ends"].min().dt.strftime("%Y-%m-%d").astype(object)
    table = _of_every_area(counted.astype(int), target)
    return table.assign(first_end=first.reindex(table.index).where(table["services"] > 0, None))


def _in_each_area(evaluations: list[Evaluation], target: AreaMap) -> pd.DataFrame:
    """Give a row for each area and service that reaches it: ``target service_id ends end_not_known in_part``."""
    pairs = overlaps(small_areas()["lad_code"], target.area_of)
    people = pairs.groupby("target")["people"].sum()
    reached = pd.concat([_near(one) for one in evaluations]).drop_duplicates()
    here = reached.merge(pairs, left_on="lad_code", right_on="source", how="inner", validate="m:m")
    each = (
        here.groupby(["target", "service_id"])
        .agg({"people": "sum", "ends": "first", "end_not_known": "first"})
        .reset_index()
    )
    return each.assign(in_part=each["people"] < each["target"].map(people) * (1 - 1e-9))


def _of_every_area(counted: pd.DataFrame, target: AreaMap) -> pd.DataFrame:
    # An area that none reaches has 0 records: these are counts of records, which are known.
    table: pd.DataFrame = counted.reindex(target.codes, fill_value=0).rename_axis("area_code")
    return table.assign(share_in_part=table["services_in_part"] / table["services"].where(table["services"] > 0))


def _near(evaluation: Evaluation) -> pd.DataFrame:
    reached = lads_reached(evaluation.services, evaluation.directory.service_areas)
    near = reached[reached["reach"] >= Reach.FORCE]
    services = evaluation.services.assign(
        ends_soon=ends_soon(evaluation),
        end_not_known=evaluation.services[["ends", "funded_to"]].isna().all(axis=1),
    ).iloc[near["service"]]
    return pd.DataFrame(
        {
            "service_id": services["service_id"].to_numpy(),
            "lad_code": lad_table().index.to_numpy()[near["lad"]],
            "ends": services["ends_soon"].to_numpy(),
            "end_not_known": services["end_not_known"].to_numpy(),
        }
    )
