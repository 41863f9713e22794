"""What can be asked without a screen: each answer is a table with what it says of itself, or numbers with sentences to quote."""

from dataclasses import asdict
from typing import Any

import pandas as pd

from cohorts.answers.gap import gap, gap_table
from cohorts.answers.lottery import lottery
from cohorts.answers.ranks import too_small
from cohorts.answers.similar import GROUPS, most_similar
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.summary import ENDS, cohort_table
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.export import Provenance
from coverage.records import records_behind
from coverage.tables import coverage_table
from geo.areas import area_table
from geo.found_area import FoundArea
from geo.levels import LEVELS
from loaders.assumptions.need_files import NeedFromFiles
from loaders.provenance import provenance_of, provenance_without_directory
from say.cohorts.lottery_words import lottery_numbers, lottery_to_quote
from say.coverage.asked import subject
from say.coverage.directory_words import in_a_sentence

Answer = tuple[pd.DataFrame, Provenance]
"""A table, and what it says of itself."""


def coverage_of_areas(ask: Ask, directory: Directory, level: str) -> Answer:
    """Answer what is on record in every area of a level."""
    table = coverage_table(evaluate(directory, ask.terms), ask, level).rename_axis("area_code")
    return table, provenance_of("Coverage", ask, directory)


def records_of_area(ask: Ask, directory: Directory, found: FoundArea) -> Answer:
    """Answer which records are behind one area, each with its period, source and earlier facts."""
    table = records_behind(evaluate(directory, ask.terms), ask, found.code).set_index("service_id")
    return table, provenance_of(f"Records of {found.name}", ask, directory)


def cohort_of_areas(people: NeedFromFiles, level: str, community: str) -> Answer:
    """Answer how many people there are in every area, by risk level, with their range."""
    table = cohort_table(drawn_cohort(people.need), central_cohort(people.need), level, community)
    table = table.join(area_table(level)["area_name"], on="area_code", validate="m:1")
    title = "Cohort: people a year, with the median and the central 80 % of the draws"
    asked = f"each risk level, community {community}"
    provenance = provenance_without_directory(title, asked, people.sources(community), people)
    return table.set_index("area_code")[["risk", *ENDS, "central", "area_name"]], provenance


def gap_of_areas(ask: Ask, directory: Directory, people: NeedFromFiles, level: str) -> Answer:
    """Answer what the places leave in every area: cohort, places, unmet need and coverage, with their ranges."""
    evaluation = evaluate(directory, ask.terms)
    named = coverage_table(evaluation, ask, level)[
        ["area_name", "status", "extent", "districts", "districts_of"]
    ]
    left = gap_table(gap(evaluation, ask, drawn_cohort(people.need)), level)
    table = named.join(left, validate="1:1").rename_axis("area_code")
    return table, provenance_of("Gap", ask, directory, people)


def areas_like(people: NeedFromFiles, found: FoundArea, how_many: int) -> Answer:
    """Answer which areas are most like one, nearest first, and in what."""
    table = most_similar(people.need, found.code, found.level, how_many).rename_axis("area_code")
    in_words = table[["most_alike_in", "differs_most_in"]].replace(GROUPS)
    asked = f"{LEVELS[found.level].many} most like {found.name} ({found.code})"
    sources = "ONS boundaries; Census 2021 shares of communities"
    provenance = provenance_without_directory("Most similar areas", asked, sources, people)
    return table[["area_name", "distance"]].join(in_words), provenance


def lottery_answer(ask: Ask, directory: Directory, people: NeedFromFiles, level: str) -> dict[str, Any]:
    """Answer how evenly places fall: numbers for JSON, with sentences to quote; what is not known is None."""
    named = in_a_sentence(directory)
    need, drawn = people.need, drawn_cohort(people.need)
    found = gap(evaluate(directory, ask.terms), ask, drawn)
    numbers = lottery(found, drawn, ask.intervention, level, too_small(need.assumptions, level))
    return {
        "level": level,
        "risk": ask.risk,
        "community": ask.community,
        "intervention": ask.intervention,
        "for_whom": ask.side,
        "on": ask.terms.on.isoformat(),
        "sentence": lottery_to_quote(numbers, need, ask, subject(ask), level, named, directory.invented),
        **lottery_numbers(numbers),
        "provenance": asdict(provenance_of("Lottery", ask, directory, people)),
    }
