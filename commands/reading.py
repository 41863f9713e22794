"""What a command is asked about: a directory, an ask, people, a plan, read from the words given."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path

from commands.decided import services_of_both
from commands.writing import note
from coverage.ask import Ask, Terms
from coverage.combined import with_own
from coverage.directory import Directory
from coverage.evaluation import evaluate
from geo.mistakes import Mistake
from loaders.assumptions.need_files import NeedFromFiles, need_from_files
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.intake.load import load_directory
from loaders.money.list_of_money import list_of_money
from loaders.plans.plan_inputs import PlanInputs, plan_inputs
from say.cohorts.indicator_words import all_filled_in_words

SHIPPED: dict[str, Callable[[], Directory]] = {
    "published": published_directory,
    "demonstration": demonstration_directory,
}


def terms_of(arguments: argparse.Namespace) -> Terms:
    """Return the terms on which records count."""
    only = arguments.by_and_for_only, arguments.quality_assured_only
    return Terms(arguments.on, arguments.staleness_months, *only, arguments.for_whom)


def ask_of(arguments: argparse.Namespace) -> Ask:
    """Return what is asked of a directory."""
    return Ask(arguments.risk, arguments.community, arguments.intervention, terms_of(arguments))


def directory_of(arguments: argparse.Namespace) -> Directory:
    """Return the directory that is asked of, added to the published record where that is asked."""
    named, added = arguments.directory, arguments.add_to_published
    if added and named in SHIPPED:
        raise Mistake("--add-to-published goes with a file of your own: give one with --directory.")
    directory = named_directory(named)
    if added and directory.invented:
        raise Mistake(f"{directory.title}: it is marked INVENTED, so it is not added to the published record.")
    if arguments.decided and not added:
        raise Mistake("--decided goes with --add-to-published: it says which services stand in both.")
    if added:
        published = published_directory()
        directory = with_own(published, directory, services_of_both(directory, published, arguments.decided))
    return _with_declarations_of(arguments.declarations, directory) if arguments.declarations else directory


def directory_with_checks(arguments: argparse.Namespace) -> Directory:
    """Return ``directory_of``, with what a file says was checked of standards."""
    directory = directory_of(arguments)
    return _with_declarations_of(arguments.checked, directory) if arguments.checked else directory


def with_lists(directory: Directory, lists: Iterable[Path]) -> Directory:
    """Return a directory with the lists of money that are given beside it."""
    for path in lists:
        money = list_of_money(path)
        if money.invented and not directory.invented:
            raise Mistake(f"{path.name}: it is marked INVENTED, so it is not added to {directory.title}.")
        directory = with_own(directory, money, ())
    return directory


def _with_declarations_of(path: Path, directory: Directory) -> Directory:
    """Return a directory with what a file declares: that there is none, or how a standard stands."""
    declared = named_directory(str(path))
    if not declared.records_of_services.empty:
        raise Mistake(f"{declared.title}: it holds services; give it with --directory.")
    if declared.invented and not directory.invented:
        raise Mistake(f"{declared.title}: it is marked INVENTED, so it is not added to {directory.title}.")
    return with_own(directory, declared, ())


def named_directory(named: str) -> Directory:
    """Return a shipped directory by name, or load a file; rows set aside are counted on standard error."""
    if named in SHIPPED:
        return SHIPPED[named]()
    directory, report = load_directory(Path(named), Path(named).name)
    if report.rows_set_aside:
        note([f"{report.counted()} {report.rows_set_aside} of {report.rows_read} rows were set aside: see `check`."])
    return directory


def people_of(arguments: argparse.Namespace) -> NeedFromFiles:
    """Load what people are estimated from; notes go to standard error."""
    people = need_from_files(arguments.assumptions, arguments.series)
    note([*people.notes, *all_filled_in_words(people.need.indicators.values())])
    return people


def plan_inputs_of(arguments: argparse.Namespace) -> PlanInputs:
    """Read a scenario and all that it is run with; notes go to standard error."""
    evaluation = evaluate(directory_of(arguments), terms_of(arguments))
    inputs = plan_inputs(arguments.scenario, arguments.assumptions, arguments.series, evaluation)
    note([*inputs.notes, *all_filled_in_words(inputs.people.need.indicators.values())])
    return inputs
