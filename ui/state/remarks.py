"""What the user remarked on the record: kept under an id that the address holds, so that a reload does not lose it."""

from dataclasses import dataclass

from coverage.directory import Directory
from coverage.remarks import Addition, Declaration, Remark, StandardCheck, Withdrawal
from geo.mistakes import Mistake
from loaders.directory.directory_file import as_workbook
from loaders.directory.remarks import (
    additions_as_csv,
    refuse_what_may_not_be_kept,
    remarks_as_text,
    remarks_of_text,
)
from loaders.intake.draft import open_draft
from say.coverage.declaration_words import STAYS_BEHIND
from store.remarks import forget_remarks, remarks_of, save_remarks
from ui.state.address import link_as_written, write_address
from ui.state.choices import Choices
from ui.state.draft_in_use import begin_draft
from ui.state.held import Held
from ui.state.saved_work import saved_work, why_not_kept

NAME_OF_FILE = "what we know.csv"


@dataclass(frozen=True)
class _Remarks:
    """A list of remarks, its id ("" where nothing is kept: a reload then loses it), and its version."""

    said: tuple[Remark, ...]
    id: str
    version: int


_NONE = _Remarks((), "", 0)


class _Visit:
    """What of remarks a visit holds."""

    remarks_held = Held(_NONE)


def remarks() -> tuple[Remark, ...]:
    """Return the remarks that the address names, or that were made in this visit, in their order.

    Raises
    ------
    Mistake
        If the address names a list that is not there.
    """
    return _now().said


def keep_remark(remark: Remark) -> None:
    """Keep a remark, with the others. Raises Mistake where it may not be kept, where it cannot be, or was said before."""
    refuse_what_may_not_be_kept(remark)
    held = _now()
    if remark in held.said:
        raise Mistake("You have said that already: nothing was kept twice.")
    _keep(held, (*held.said, remark))


def forget_remark(number: int) -> None:
    """Forget the remark at a place in the list; of the last one nothing is left."""
    held = _now()
    left = (*held.said[:number], *held.said[number + 1 :])
    if left or not held.id:
        _keep(held, left)
        return
    forget_remarks(saved_work(), held.id)
    _put(_NONE)


def begin_new_list() -> None:
    """Begin a list of remarks anew, where the one that the address names is not there."""
    _put(_NONE)


def are_kept() -> bool:
    """Whether the remarks of this visit outlive it."""
    return bool(_Visit.remarks_held.now().id)


def additions() -> tuple[Addition, ...]:
    """Return the services that the user knows of."""
    return tuple(one for one in remarks() if isinstance(one, Addition))


def declared() -> tuple[Declaration | Withdrawal | StandardCheck, ...]:
    """Return what the user declared, withdrew and checked of standards; none where the list is not there."""
    return tuple(one for one in _there() if isinstance(one, Declaration | Withdrawal | StandardCheck))


def _there() -> tuple[Remark, ...]:
    """Return the remarks; none where the list is not there, as the Directory screen says."""
    try:
        return remarks()
    except Mistake:
        return ()


def link_to_quote() -> str:
    """Return the address of the screen as others open it; where the user declared something, that it does not go along."""
    link = link_as_written()
    return f"{link}\n{STAYS_BEHIND}" if declared() else link


def begin_draft_of_additions() -> None:
    """Open the services that the user knows of as a draft of a directory, as if a file of them had been dropped."""
    begin_draft(open_draft(additions_as_csv(additions()).encode(), NAME_OF_FILE))


def begin_draft_with_declarations(directory: Directory) -> None:
    """Open a directory with what was declared of it as a draft, to be published as its next version."""
    begin_draft(open_draft(as_workbook(directory), f"{directory.title}.xlsx"))


def _now() -> _Remarks:
    """The list as it stands: as it was last kept, in whichever window; that of the visit where the address has none (Back)."""
    named = Choices.remarks.now() or _Visit.remarks_held.now().id
    if not named:
        return _Visit.remarks_held.now()
    saved = remarks_of(saved_work(), named)
    return _Remarks(remarks_of_text(saved.remarks_json), saved.id, saved.version)


def _keep(held: _Remarks, said: tuple[Remark, ...]) -> None:
    if not held.id and why_not_kept("remarks"):
        _put(_Remarks(said, "", 0))
        return
    heading = save_remarks(saved_work(), remarks_as_text(said), held.id or None, held.version if held.id else None)
    _put(_Remarks(said, heading.id, heading.version))


def _put(held: _Remarks) -> None:
    _Visit.remarks_held.put(held)
    Choices.remarks.put(held.id)
    write_address()  # at once: in a window over the page the screen is not drawn again
