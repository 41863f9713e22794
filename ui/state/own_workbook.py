"""The user's own workbook, for this visit: a draft in use, added to the published record, or shown alone."""

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.apart.door import read_apart
from loaders.directory.shipped import published_directory
from loaders.files.report import LoadReport
from loaders.intake.draft import Draft, open_draft
from loaders.intake.load import services_or_money_of_draft
from ui.state.choices import OWN, Choices
from ui.state.doubles import WithOwn, with_own_as_decided
from ui.state.held import Held
from ui.state.office_memory import office_vocabulary, remembered_columns


@dataclass(frozen=True)
class OwnWorkbook:
    """A workbook that has been read: by itself, together with the published record, and what became of its rows.

    Invented records are never mixed with published ones: then ``together`` is the workbook by itself. ``undecided`` counts the
    services that probably stand in both, and count twice until somebody says so.
    """

    alone: Directory
    together: Directory
    undecided: int
    report: LoadReport


class _Visit:
    """What of one's own workbook a visit holds."""

    own_directory = Held[OwnWorkbook | None](None)
    own_directory_mistake = Held[str | None](None)
    own_directory_file = Held[Any](None)
    own_directory_draft = Held[Draft | None](None)


def own_workbook() -> OwnWorkbook | None:
    """Return the workbook that has been read in this visit, or None."""
    return _Visit.own_directory.now()


def own_directory() -> Directory | None:
    """Return one's own directory as it is in use: with the published record, or alone; None until a workbook has been read."""
    loaded = own_workbook()
    if loaded is None:
        return None
    return loaded.alone if Choices.own_alone.now() else loaded.together


def is_own_alone(directory: Directory) -> bool:
    """Whether a directory is one's own of this visit, without the published record."""
    return (loaded := own_workbook()) is not None and directory is loaded.alone


def mistake_of_dropped_file() -> str | None:
    """Return why the file that was last dropped could not be read, or None."""
    return _Visit.own_directory_mistake.now()


def draw_uploader() -> None:
    """Draw the place to drop a workbook. It takes any file: what is none is refused in our words, not in the browser's."""
    st.file_uploader(
        "Your directory: the filled-in template, its CSV form, or any file that the Directory screen reads",
        key=_Visit.own_directory_file.key,
        on_change=_read_dropped_file,
    )


def use_for_this_visit(directory: Directory, report: LoadReport) -> None:
    """Use a directory on every screen of this visit, added to the published record unless it is invented."""
    alone = replace(directory, services=directory.services.assign(mine=True))
    both = WithOwn(alone, 0) if alone.invented else with_own_as_decided(published_directory(), alone)
    _Visit.own_directory.put(OwnWorkbook(alone, both.directory, both.undecided, report))
    Choices.directory.put(OWN)


def use_as_it_is(directory: Directory, report: LoadReport) -> None:
    """Use a directory on every screen of this visit, with no record beside those that it holds."""
    alone = replace(directory, services=directory.services.assign(mine=True))
    _Visit.own_directory.put(OwnWorkbook(alone, alone, 0, report))
    Choices.directory.put(OWN)


def draft_of_dropped_file() -> Draft | None:
    """Return the draft of the file that was last dropped, to go on with on the Directory screen; None where it was not read."""
    return _Visit.own_directory_draft.now()


def _read_dropped_file() -> None:
    """Read what was dropped, before the screen is drawn, so that the whole screen speaks of it."""
    for held in (_Visit.own_directory, _Visit.own_directory_mistake, _Visit.own_directory_draft):
        held.forget()
    dropped = _Visit.own_directory_file.now()
    if dropped is None:
        return
    try:
        draft = read_apart(dropped.name, open_draft, dropped.getvalue(), dropped.name)
        _Visit.own_directory_draft.put(draft)
        directory, report = services_or_money_of_draft(draft, remembered_columns(draft), office_vocabulary())
    except Mistake as mistake:
        _Visit.own_directory_mistake.put(str(mistake))
        return
    use_for_this_visit(directory, report)
