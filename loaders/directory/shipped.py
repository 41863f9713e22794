"""The two directories that come with the product."""

from dataclasses import replace
from functools import cache

from coverage.directory import Directory
from geo.data_folder import DATA
from loaders.directory.directory import load_in_form

DIRECTORIES = DATA / "directories"


@cache
def published_directory() -> Directory:
    """Services that published documents say exist. Not complete: what is not listed is not known."""
    return _shipped("published.csv", "Published record", "compiled November 2026")


@cache
def demonstration_directory() -> Directory:
    """An invented directory for training: every field filled, nothing in it real."""
    return _shipped("demonstration.csv", "Demonstration directory (INVENTED)", "invented, November 2026")


def _shipped(file: str, title: str, edition: str) -> Directory:
    directory, report = load_in_form(DIRECTORIES / file, file, told_apart=True)
    if report.rows_set_aside:
        raise ValueError(f"{file} does not fit the schema: {report.sentences()}")
    return replace(directory, title=title, edition=edition)
