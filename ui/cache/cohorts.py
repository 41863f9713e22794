"""Cohorts, gaps and lottery numbers kept between the runs of one visit, keyed by the need and the directory in use."""

import pandas as pd
import streamlit as st

from cohorts.answers.gap import Gap, gap, gap_table
from cohorts.answers.lottery import Lottery, lottery
from cohorts.answers.ranks import too_small
from cohorts.model.cohort import Cohort, central_cohort, drawn_cohort
from cohorts.model.inputs import CohortInputs
from coverage.ask import Ask
from coverage.directory import Directory
from ui.cache.coverage import evaluation_of
from ui.state.need_in_use import need_in_use, need_key


@st.cache_resource(max_entries=4, show_spinner=False, scope="session")
def _cohorts(key: str, _need: CohortInputs) -> tuple[Cohort, Cohort]:
    return drawn_cohort(_need), central_cohort(_need)


def drawn() -> Cohort:
    """Return the cohort of the need in use, in every draw; never to be mutated."""
    cohorts: tuple[Cohort, Cohort] = _cohorts(need_key(), need_in_use())
    return cohorts[0]


def central() -> Cohort:
    """Return the cohort of the need in use at the central values; never to be mutated."""
    cohorts: tuple[Cohort, Cohort] = _cohorts(need_key(), need_in_use())
    return cohorts[1]


@st.cache_resource(max_entries=6, show_spinner=False, scope="session")
def _gap(key: str, checksum: str, ask: Ask, at_centre: bool, _directory: Directory) -> Gap:
    return gap(evaluation_of(_directory, ask.terms), ask, central() if at_centre else drawn())


def gap_of(directory: Directory, ask: Ask) -> Gap:
    """Return ``gap`` of the directory and need in use, in every draw; never to be mutated."""
    drawn_gap: Gap = _gap(need_key(), directory.checksum, ask, False, directory)
    return drawn_gap


def central_gap_of(directory: Directory, ask: Ask) -> Gap:
    """Return ``gap`` at the central values: one row; never to be mutated."""
    central_gap: Gap = _gap(need_key(), directory.checksum, ask, True, directory)
    return central_gap


@st.cache_data(max_entries=40, show_spinner=False, scope="session")
def _gap_table(key: str, checksum: str, ask: Ask, level: str, _directory: Directory) -> pd.DataFrame:
    return gap_table(gap_of(_directory, ask), level)


def gap_table_of(directory: Directory, ask: Ask, level: str) -> pd.DataFrame:
    """Return ``gap_table`` of the directory and need in use; level may be ``WHOLE``."""
    table: pd.DataFrame = _gap_table(need_key(), directory.checksum, ask, level, directory)
    return table


@st.cache_data(max_entries=40, show_spinner=False, scope="session")
def _lottery(key: str, checksum: str, ask: Ask, level: str, _directory: Directory) -> Lottery:
    small = too_small(need_in_use().assumptions, level)
    return lottery(gap_of(_directory, ask), drawn(), ask.intervention, level, small)


def lottery_of(directory: Directory, ask: Ask, level: str) -> Lottery:
    """Return ``lottery`` of the directory and need in use, every area compared with all."""
    numbers: Lottery = _lottery(need_key(), directory.checksum, ask, level, directory)
    return numbers
