"""All that is announced of councils that are to be replaced, as a table: what is a new area, what is open, and how certain."""

import pandas as pd

from geo.areas import area_name
from geo.reorganisation import Announced, reorganisation
from say.answers import Answer
from say.provenance import REORGANISATION, basis_without_directory


def announced_changes() -> Answer:
    """Answer what is announced, decided first: the new area with its code of ours, or the place of which it is open.

    ``area_code`` is missing where the new areas are not known as whole districts: there the level keeps the areas of today.
    """
    table = pd.DataFrame([_row(one) for one in reorganisation()]).set_index("area_name")
    about = basis_without_directory("what is announced of councils that are to be replaced", "none used")
    return table, about.provenance("announced changes of areas", REORGANISATION)


def _row(one: Announced) -> dict[str, str | None]:
    return {
        "area_name": one.name,
        "area_code": one.code or None,
        "state": one.state,
        "starts": one.starts,
        "certainty": one.certainty,
        "of_today": "; ".join(map(area_name, one.of_today)),
        "note": one.note,
        "source_title": one.source_title,
        "source_url": one.source_url,
        "source_date": one.source_date,
    }
