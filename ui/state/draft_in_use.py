"""The draft that a visit works on: kept under an id that the address holds, so that a reload does not lose it."""

from dataclasses import dataclass
from typing import Any

from geo.mistakes import Mistake
from loaders.intake.draft import Draft
from loaders.intake.draft_file import draft_of_texts, file_as_text, steps_as_text
from store.drafts import draft_of, forget_draft, save_draft, save_steps
from ui.state.choices import Choices
from ui.state.held import Held
from ui.state.saved_work import saved_work, why_not_kept


@dataclass(frozen=True)
class DraftInUse:
    """A draft, its id ("" where nothing can be saved: a reload then loses it), and the version in which it was last kept."""

    draft: Draft
    id: str
    version: int


class _Visit:
    """What of a draft a visit holds."""

    draft_in_use = Held[DraftInUse | None](None)


def draft_in_use() -> DraftInUse | None:
    """Return the draft that the address names, or that was begun in this visit; None where there is none.

    Raises
    ------
    Mistake
        If the address names one that is not there.
    """
    held = _Visit.draft_in_use.now()
    named = Choices.draft.now()
    if held is not None and held.id == named:
        return held
    if not named:
        return None
    saved = draft_of(saved_work(), named)
    opened = DraftInUse(draft_of_texts(saved.file, saved.steps), saved.id, saved.version)
    _Visit.draft_in_use.put(opened)
    return opened


def begin_draft(draft: Draft) -> None:
    """Work on a draft from now on, and keep it where that can be done."""
    if why_not_kept("directory_draft"):
        _put(DraftInUse(draft, "", 1))
        return
    heading = save_draft(saved_work(), file_as_text(draft), steps_as_text(draft.steps))
    _put(DraftInUse(draft, heading.id, heading.version))


def decide(**changes: Any) -> None:
    """Take the draft in use one step on: see ``Decisions.with_``."""
    held = _held()
    _keep(held, held.draft.decided(**changes))


def step_back() -> None:
    """Take the draft in use one step back."""
    held = _held()
    _keep(held, held.draft.stepped_back())


def forget_the_draft() -> None:
    """Work on no draft any longer, and delete what was kept of it."""
    held = _held()
    if held.id:
        forget_draft(saved_work(), held.id)
    _Visit.draft_in_use.forget()
    Choices.draft.put("")


def _held() -> DraftInUse:
    held = draft_in_use()
    if held is None:
        raise Mistake("There is no draft any longer: drop the file again.")
    return held


def _keep(held: DraftInUse, draft: Draft) -> None:
    version = held.version
    if held.id:
        version = save_steps(saved_work(), held.id, steps_as_text(draft.steps), held.version).version
    _put(DraftInUse(draft, held.id, version))


def _put(held: DraftInUse) -> None:
    _Visit.draft_in_use.put(held)
    Choices.draft.put(held.id)
