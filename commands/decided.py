"""Which records of two directories are one service: by a list of doubles that somebody decided on, or by the office's answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from commands.command import Options
from commands.writing import note
from coverage.directory import Directory
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Decision, answers_at_first, decided_in, known_doubles, one_services
from coverage.reconcile.doubles import Double, compared, proposed_doubles
from coverage.reconcile.together import OneService
from loaders.directory.decided_doubles import decided_doubles
from loaders.directory.decisions_text import decisions_of_text
from say.coverage.double_words import undecided_in_words, used_answers_in_words
from store.database import open_store
from store.doubles import saved_decisions

OFFICE = "office"
"""In place of a file's name: the answers that are kept where the dashboard keeps its saved work."""
DECIDED: Options = {
    "--decided": {
        "metavar": "FILE",
        "help": f"the list of doubles, each with yes or no; or {OFFICE}: the answers given in the dashboard, "
        "from where it keeps its saved work",
    }
}


@dataclass(frozen=True)
class Doubles:
    """The proposed doubles of two directories, then those decided before; and what the office decided."""

    proposed: tuple[Double, ...]
    decided: Mapping[Pair, Decision] = field(default_factory=lambda: MappingProxyType({}))


def doubles_in(first: Directory, second: Directory, of_office: bool) -> Doubles:
    """Compare two directories, with the office's answers where they are asked for; how many were used is said."""
    if not of_office:
        return Doubles(tuple(proposed_doubles(first, second)))
    decided = decided_in(first, second, _answers_of_office())
    known = known_doubles(decided)
    note([used_answers_in_words(known)])
    return Doubles((*proposed_doubles(first, second, known), *compared(first, second, known)), decided)


def services_of_both(first: Directory, second: Directory, decided: str | None) -> tuple[OneService, ...]:
    """Return which records are of one service.

    The rows that say yes, where a list was given; else the sure ones, and those of which the office said so: how many others
    may be is said.
    """
    if decided is not None and decided != OFFICE:
        return tuple(decided_doubles(Path(decided)))
    doubles = doubles_in(first, second, decided == OFFICE)
    answers = answers_at_first(doubles.proposed, doubles.decided)
    if undecided := sum(answer.is_one is None for answer in answers.values()):
        note([f"{undecided_in_words(undecided)} Decide with the command doubles."])
    return one_services(answers)


def _answers_of_office() -> tuple[Decision, ...]:
    """What is kept where ``DATABASE_URL`` or ``COVERAGE_DATA`` says; none where nobody ever decided."""
    with open_store() as store:
        saved = saved_decisions(store)
    return decisions_of_text(saved.decisions) if saved else ()
