"""What was decided on records that stand in two lists: kept for the office where somebody gives a name, else for this visit."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coverage.combined import with_own
from coverage.directory import Directory
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import (
    Answer,
    Decision,
    and_later,
    answers_at_first,
    decided_in,
    decisions_on,
    known_doubles,
    one_services,
)
from coverage.reconcile.doubles import proposed_doubles
from geo.mistakes import Mistake
from loaders.directory.decisions_text import decisions_as_text, decisions_of_text
from store.doubles import save_decisions, saved_decisions
from ui.state.held import Held
from ui.state.saved_work import saved_work, why_not_kept, why_not_opened


class _Visit:
    """What was decided in this visit without a name, or where nothing can be saved."""

    doubles_decided = Held[tuple[Decision, ...]](())


@dataclass(frozen=True)
class WithOwn:
    """One's own directory with the published record, and how many services probably stand in both and wait for a decision."""

    directory: Directory
    undecided: int


def decisions_in_use() -> tuple[Decision, ...]:
    """Return what the office decided, and then what was decided in this visit."""
    saved = None if why_not_opened("doubles") else saved_decisions(saved_work())
    return and_later(decisions_of_text(saved.decisions) if saved else (), _Visit.doubles_decided.now())


def keep_answers(answers: Mapping[Pair, Answer], first: Directory, second: Directory, by: str) -> None:
    """Keep answers on two lists for the office, under a name; for this visit where none is given or nothing can be saved.

    Raises
    ------
    Mistake
        If the name cannot be used, or somebody else decided at the same moment.
    """
    if not by.strip() or why_not_kept("doubles"):
        said = decisions_on(answers, first, second, "in this visit", date.today())
        _Visit.doubles_decided.put(and_later(_Visit.doubles_decided.now(), said))
        return
    saved = saved_decisions(saved_work())
    before = decisions_of_text(saved.decisions) if saved else ()
    every = and_later(before, decisions_on(answers, first, second, by.strip(), date.today()))
    if every != before:
        save_decisions(saved_work(), decisions_as_text(every), by, saved.version if saved else 0)
    _Visit.doubles_decided.forget()


def with_own_as_decided(published: Directory, own: Directory) -> WithOwn:
    """Add one's own directory to the published record: what is sure or was decided to be one service counts once."""
    decided = _decided(own, published)
    doubles = proposed_doubles(own, published, known_doubles(decided))
    answers = answers_at_first(doubles, decided)
    undecided = sum(answer.is_one is None for answer in answers.values())
    return WithOwn(with_own(published, own, one_services(answers)), undecided)


def _decided(own: Directory, published: Directory) -> dict[Pair, Decision]:
    """What was decided on the two; nothing where what was saved can no longer be read, which the Directory screen says."""
    try:
        return decided_in(own, published, decisions_in_use())
    except Mistake:
        return {}
