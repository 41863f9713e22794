"""Bring up to date what is made from code and register alone, in a second (``python -m tools.build.register``).

The schema of a scenario, the checksums of all registered files, and the pages of the licences of data and packages.
"""

from pathlib import Path

from geo.data_folder import DATA
from tools.build import licences, package_licences, scenario_schema, sources


def build(data_folder: Path) -> list[Path]:
    """Write them in the order in which each rests on the others; return their paths."""
    return [path for step in (scenario_schema, sources, licences, package_licences) for path in step.build(data_folder)]


if __name__ == "__main__":
    build(DATA)
