"""Records on another map: a service is of every area that it reaches, so it is counted in each and never shared out."""

import pandas as pd

from coverage.evaluation import Evaluation
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
    pairs = overlaps(small_areas()["lad_code"], target.area_of)
    people = pairs.groupby("target")["people"].sum()
    reached = pd.concat([_near(one) for one in evaluations]).drop_duplicates()
    here = reached.merge(pairs, left_on="lad_code", right_on="source", how="inner", validate="m:m")
    of_each = here.groupby(["target", "service_id"], as_index=False)["people"].sum()
    in_part = of_each["people"] < of_each["target"].map(people) * (1 - 1e-9)
    by_area = of_each.assign(in_part=in_part).groupby("target")
    counted = pd.DataFrame({"services": by_area.size(), "services_in_part": by_area["in_part"].sum()})
    # An area that none reaches has 0 records: these are counts of records, which are known.
    table: pd.DataFrame = counted.reindex(target.codes, fill_value=0).rename_axis("area_code")
    return table.assign(share_in_part=table["services_in_part"] / table["services"].where(table["services"] > 0))


def _near(evaluation: Evaluation) -> pd.DataFrame:
    reached = lads_reached(evaluation.services, evaluation.directory.service_areas)
    near = reached[reached["reach"] >= Reach.FORCE]
    services = evaluation.services["service_id"].to_numpy()[near["service"]]
    return pd.DataFrame({"service_id": services, "lad_code": lad_table().index.to_numpy()[near["lad"]]})
