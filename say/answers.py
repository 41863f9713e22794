"""What can be asked without a screen: each answer is a table with what it says of itself, or numbers with sentences to quote."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import pandas as pd

from cohorts.answers.gap import gap, gap_table
from cohorts.answers.lottery import lottery
from cohorts.answers.people_losing import timeline_with_people
from cohorts.answers.ranks import too_small
from cohorts.answers.similar import GROUPS, most_similar
from cohorts.model.cohort import central_cohort, drawn_cohort
from cohorts.model.starts import COUNTS
from cohorts.model.summary import ENDS, cohort_table
from coverage.ask import Ask, Terms
from coverage.directory import Directory
from coverage.evaluation import evaluate
from coverage.export import Provenance
from coverage.money.ledger import ledger
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Answer as DoubleAnswer
from coverage.reconcile.doubles import Double
from coverage.records import records_behind
from coverage.tables import coverage_table
from coverage.timeline import months_of
from coverage.two_directories import BETWEEN_TITLES
from geo.areas import area_table
from geo.found_area import FoundArea
from geo.levels import LEVELS
from loaders.assumptions.need_files import NeedFromFiles
from say.cohorts.lottery_words import lottery_numbers, lottery_to_quote
from say.coverage.asked import subject
from say.coverage.change_log import COLUMNS, Edition, Entry, change_log_table
from say.coverage.directory_words import in_a_sentence
from say.coverage.double_words import doubles_table
from say.coverage.money_on_record import awards_on_record, money_of_directory, per_person_table
from say.coverage.money_tables import awards_table, money_table
from say.coverage.provenance_words import provenance_in_words
from say.coverage.standards_on_record import scorecards_on_record
from say.coverage.standards_words import standards_table
from say.evidence.register import every_claim
from say.evidence.register_table import claims_as_table
from say.numbers import day
from say.provenance import (
    ALIKE,
    AREAS,
    AWARDS,
    CLAIMS,
    COHORT,
    MONEY_ON_RECORD,
    OF_A_FILE,
    PEOPLE,
    RECORD,
    STANDARDS_ON_RECORD,
    Basis,
    asked_of,
    basis_of,
    basis_on,
    basis_without_directory,
)
from say.terms import ENGLISH, terms_file

Answer = tuple[pd.DataFrame, Provenance]
"""A table, and what it says of itself."""


def areas_of_level(level: str) -> Answer:
    """Answer which areas there are at a level, and how many people live in each."""
    about = basis_without_directory(LEVELS[level].many, "none used").of_areas(level).provenance("areas", AREAS)
    return area_table(level)[["area_name", "lad_count", "population", "population_16_plus"]], about


def coverage_of_areas(ask: Ask, directory: Directory, level: str) -> Answer:
    """Answer what is on record in every area of a level."""
    table = coverage_table(evaluate(directory, ask.terms), ask, level).rename_axis("area_code")
    return table, _on_record(ask, directory, "coverage", level)


def coverage_of_area(ask: Ask, directory: Directory, found: FoundArea) -> Answer:
    """Answer what is on record in one area: its row among the areas of its level."""
    table, about = coverage_of_areas(ask, directory, found.level)
    return table.loc[[found.code]], about


def records_of_area(ask: Ask, directory: Directory, found: FoundArea) -> Answer:
    """Answer which records are behind one area, each with its period, source and earlier facts."""
    table = records_behind(evaluate(directory, ask.terms), ask, found.code).set_index("service_id")
    return table, _on_record(ask, directory, f"records of {found.name}", found.level)


def standards_of_areas(directory: Directory, terms: Terms, codes: Sequence[str]) -> Answer:
    """Answer how each of the sector's standards stands in some force areas, with what is behind it and what was checked."""
    table = standards_table(scorecards_on_record(directory, terms), codes)
    asked = asked_of("each standard of the sector", day(terms.on), terms.staleness_months)
    basis = basis_on(directory, asked, "none used")
    return table, basis.provenance("standards, each by itself", STANDARDS_ON_RECORD)


def money_of_areas(directory: Directory, people: NeedFromFiles, level: str, risk: str) -> Answer:
    """Answer what money is on record in every area by years and kind of work, and how much that is a person and year."""
    money = money_of_directory(directory)
    per_person = per_person_table(money, level, people.need, risk)
    asked = (
        f"pounds as stated by financial year and kind of work; pounds a person and year, at {risk} risk where stated"
    )
    return money_table(money.at(level)).join(per_person), _of_money(
        directory, asked, people.assumptions, level, modelled=True
    )


def awards_and_what_became_of_each(directory: Directory, level: str) -> Answer:
    """Answer for every award whether it counts in an area of a level, and why where it does not."""
    asked = f"every award on record, and what becomes of it at the level {level}"
    table = awards_table(ledger(awards_on_record(directory), level))
    return table, _of_money(directory, asked, "none used", level, modelled=False)


def _of_money(directory: Directory, asked: str, assumptions: str, level: str, *, modelled: bool) -> Provenance:
    basis = basis_on(directory, asked, assumptions).of_areas(level)
    return basis.provenance("money on record", MONEY_ON_RECORD if modelled else AWARDS)


def timeline_of(ask: Ask, directory: Directory, people: NeedFromFiles, level: str, how_many: int) -> Answer:
    """Answer what stays on record on the first day of each month, if nothing is renewed, and how many people would lose it."""
    months = months_of(directory, ask, how_many)
    table = timeline_with_people(months, ask, level, drawn_cohort(people.need))
    about = _of_people(ask, directory, people, f"month by month, {LEVELS[level].many}, if nothing is renewed", level)
    return table, about


def changes_of(log: Sequence[Entry], latest: Edition) -> Answer:
    """Answer what each edition of a directory changed in the one before, service by service."""
    editions = [latest, *(entry.before for entry in log)]
    basis = Basis(
        directory=latest.directory.title,
        edition=f"from {editions[-1].name} to {latest.name}",
        invented=any(one.directory.invented for one in editions),
        asked="what was added, ended and altered from each edition to the next",
        assumptions="none used",
    )
    return change_log_table(log).set_index(COLUMNS["edition"]), basis.provenance("change log", OF_A_FILE)


def evidence_register(people: NeedFromFiles) -> Answer:
    """Answer every claim behind the numbers: its source, how it was measured, and the screens that use it."""
    table = claims_as_table(every_claim(people.need.assumptions.values()), terms_file(ENGLISH)["screens"])
    about = basis_without_directory("every claim", people.assumptions).provenance("evidence register", CLAIMS)
    return table, about


def doubles_of(
    first: Directory, second: Directory, doubles: Iterable[Double], answers: Mapping[Pair, DoubleAnswer]
) -> Answer:
    """Answer which records of two directories are probably of one service, as a list to decide on, with what was decided."""
    about = _of_two(
        first, second, "which records of both are probably of one service", "one service in two directories"
    )
    return doubles_table(first, second, doubles, answers), about


def fields_put_together(first: Directory, second: Directory, together: Directory) -> Answer:
    """Answer which directory each field of a service of both is from, and what the other says of it."""
    about = _of_two(first, second, "where each field of a service of both is from", "fields of one list out of two")
    return provenance_in_words(together.provenance), about


def _of_two(first: Directory, second: Directory, asked: str, title: str) -> Provenance:
    """What a table of two directories says of itself."""
    basis = Basis(
        directory=f"{first.title}{BETWEEN_TITLES}{second.title}",
        edition=f"{first.edition}; {second.edition}",
        invented=first.invented or second.invented,
        asked=asked,
        assumptions="none used",
    )
    return basis.provenance(title, OF_A_FILE)


def cohort_of_areas(people: NeedFromFiles, level: str, community: str) -> Answer:
    """Answer how many people there are in every area, by risk level, with their range."""
    table = cohort_table(drawn_cohort(people.need), central_cohort(people.need), level, community)
    table = table.join(area_table(level)["area_name"], on="area_code", validate="m:1")
    basis = basis_without_directory(f"each risk level, community {community}", people.assumptions).of_areas(level)
    title = "cohort: people a year, with the median and the central 80% of the draws"
    about = basis.provenance(title, PEOPLE.and_on(*people.origins(community)))
    return table.set_index("area_code")[["risk", *ENDS, "central", "area_name"]], about


def gap_of_areas(ask: Ask, directory: Directory, people: NeedFromFiles, level: str) -> Answer:
    """Answer what the places leave in every area: cohort, places, unmet need and coverage, with their ranges."""
    evaluation = evaluate(directory, ask.terms)
    named = coverage_table(evaluation, ask, level)[["area_name", "status", "extent", "districts", "districts_of"]]
    left = gap_table(gap(evaluation, ask, drawn_cohort(people.need)), level)
    table = named.join(left, validate="1:1").rename_axis("area_code")
    return table, _of_people(ask, directory, people, "gap", level)


def areas_like(people: NeedFromFiles, found: FoundArea, how_many: int) -> Answer:
    """Answer which areas are most like one, nearest first, and in what."""
    table = most_similar(people.need, found.code, found.level, how_many).rename_axis("area_code")
    in_words = table[["most_alike_in", "differs_most_in"]].replace(GROUPS)
    asked = f"{LEVELS[found.level].many} most like {found.name} ({found.code})"
    about = (
        basis_without_directory(asked, people.assumptions).of_areas(found.level).provenance("most similar areas", ALIKE)
    )
    return table[["area_name", "distance"]].join(in_words), about


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
        "provenance": asdict(_of_people(ask, directory, people, "lottery", level)),
    }


def _on_record(ask: Ask, directory: Directory, title: str, level: str) -> Provenance:
    return basis_of(directory, ask, "none used").of_areas(level).provenance(title, RECORD)


def _of_people(ask: Ask, directory: Directory, people: NeedFromFiles, title: str, level: str) -> Provenance:
    """Say what a table that estimates people rests on, and whom its cohort counts."""
    basis = basis_of(directory, ask, people.assumptions).of_areas(level)
    counted = replace(basis, asked=f"{basis.asked}; {COUNTS}")
    return counted.provenance(title, COHORT.and_on(*people.origins(ask.community)))
