"""Build the lookup of districts and health areas: how many people of each district lived in each health area in 2011."""

from pathlib import Path

from geo.small_areas import small_areas
from tools.build.lines import write_csv


def build(data_folder: Path) -> list[Path]:
    """Write ``lookups/health_areas_of_districts.csv``, a row for each district and health area that share people."""
    people = small_areas().groupby(["lad_code", "health_code"])["people"].sum().rename("people_2011").reset_index()
    return [write_csv(people, data_folder / "lookups" / "health_areas_of_districts.csv")]
