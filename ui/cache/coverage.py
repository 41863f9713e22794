"""Results kept between the runs of one visit, keyed by the directory's checksum and the terms asked on.

Kept for the visit alone: a directory that somebody drops in must not stay on the server after they have left.
"""

import pandas as pd
import streamlit as st

from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import Evaluation, evaluate
from coverage.headline import DirectoryAge, directory_age
from coverage.records import records_behind, records_without_area
from coverage.tables import answering_services, coverage_table, gaps_table
from ui.parts.maps.service_points import located, service_points


@st.cache_resource(max_entries=20, show_spinner=False, scope="session")
def _evaluation(checksum: str, terms: Terms, _directory: Directory) -> Evaluation:
    return evaluate(_directory, terms)


def evaluation_of(directory: Directory, terms: Terms) -> Evaluation:
    """Return ``evaluate`` of the directory in use; never to be mutated."""
    result: Evaluation = _evaluation(directory.checksum, terms, directory)
    return result


@st.cache_data(max_entries=100, show_spinner=False, scope="session")
def _coverage_table(checksum: str, ask: Ask, level: str, _directory: Directory) -> pd.DataFrame:
    return coverage_table(evaluation_of(_directory, ask.terms), ask, level)


@st.cache_data(max_entries=50, show_spinner=False, scope="session")
def _gaps_table(
    checksum: str, terms: Terms, intervention: str, level: str, _directory: Directory
) -> pd.DataFrame:
    return gaps_table(evaluation_of(_directory, terms), intervention, level)


def coverage_of(directory: Directory, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``coverage_table`` for the directory in use."""
    table: pd.DataFrame = _coverage_table(directory.checksum, ask, level, directory)
    return table


def gaps_of(directory: Directory, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``gaps_table`` for the directory in use, on the ask's terms and intervention."""
    table: pd.DataFrame = _gaps_table(directory.checksum, ask.terms, ask.intervention, level, directory)
    return table


@st.cache_data(max_entries=20, show_spinner=False, scope="session")
def _records(checksum: str, ask: Ask, area: str, _directory: Directory) -> pd.DataFrame:
    return records_behind(evaluation_of(_directory, ask.terms), ask, area)


def records_of(directory: Directory, ask: Ask, area: str) -> pd.DataFrame:
    """Return ``records_behind`` for the directory in use."""
    records: pd.DataFrame = _records(directory.checksum, ask, area, directory)
    return records


@st.cache_data(max_entries=100, show_spinner=False, scope="session")
def _age(checksum: str, terms: Terms, _directory: Directory) -> DirectoryAge:
    return directory_age(evaluation_of(_directory, terms))


def age_of(directory: Directory, terms: Terms) -> DirectoryAge:
    """Return ``directory_age`` for the directory in use."""
    age: DirectoryAge = _age(directory.checksum, terms, directory)
    return age


@st.cache_data(max_entries=20, show_spinner=False, scope="session")
def _places(checksum: str, _directory: Directory) -> pd.DataFrame:
    """Return the directory's places in degrees: turning grid references into degrees is dear, and once is enough."""
    return located(_directory.locations)


def points_of(directory: Directory, ask: Ask) -> pd.DataFrame:
    """Return ``service_points`` of the services that answer the ask."""
    places = _places(directory.checksum, directory)
    return service_points(places, answering_services(evaluation_of(directory, ask.terms), ask))


def unplaced_of(directory: Directory, terms: Terms) -> pd.DataFrame:
    """Return ``records_without_area`` for the directory in use."""
    return records_without_area(evaluation_of(directory, terms))
