"""Which two lists are put together: the file at work, one's own, the published record, or any version published here."""

from dataclasses import dataclass

import streamlit as st

from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.shipped import published_directory
from loaders.files.report import LoadReport
from say.text import in_label
from store.directories import versions_of
from ui.screens.directory.worked import AtWork
from ui.state.choices import DIRECTORIES, OWN, PUBLISHED
from ui.state.own_workbook import own_workbook
from ui.state.published_directories import published_directory_named, published_list
from ui.state.saved_reference import reference
from ui.state.saved_work import saved_work
from ui.state.visit import OnTogether

DRAFT = "draft"
INVENTED_WITH_REAL = "One of the two is marked INVENTED, and invented records are never put together with real ones."


@dataclass(frozen=True)
class TwoLists:
    """The lists as they are, and how they were chosen. ``report`` is of the user's own where that is the first."""

    first: Directory
    second: Directory
    first_named: str
    second_named: str
    report: LoadReport | None

    @property
    def key(self) -> str:
        """Tells these two from any others."""
        return f"{self.first.checksum} {self.second.checksum}"

    @property
    def is_own_with_published(self) -> bool:
        """Whether they are the user's own and the published record, which the other screens add to each other by themselves."""
        return self.first_named in (DRAFT, OWN) and self.second_named == PUBLISHED


def chosen_lists(at_work: AtWork | None) -> TwoLists | None:
    """Draw the choice of two lists; return them, None where they are one, or there is only one.

    Raises
    ------
    Mistake
        If one cannot be opened, or only one of them is invented.
    """
    labels = _lists(at_work)
    if len(labels) < 2:
        return None
    first, second = st.columns(2)
    names = list(labels)
    first.selectbox(
        "First list: its word stands where both state a field",
        names,
        format_func=lambda one: in_label(labels[one]),
        key=OnTogether.together_first.key,
    )
    second.selectbox(
        "Second list: it fills what the first leaves open",
        names,
        index=names.index(PUBLISHED),
        format_func=lambda one: in_label(labels[one]),
        key=OnTogether.together_second.key,
    )
    chosen = OnTogether.together_first.now() or names[0], OnTogether.together_second.now() or PUBLISHED
    return None if chosen[0] == chosen[1] else _opened(*chosen, at_work)


def _opened(first_named: str, second_named: str, at_work: AtWork | None) -> TwoLists:
    first, report = _list_named(first_named, at_work)
    second, _ = _list_named(second_named, at_work)
    if first.invented != second.invented:
        raise Mistake(INVENTED_WITH_REAL)
    return TwoLists(first, second, first_named, second_named, report)


def _lists(at_work: AtWork | None) -> dict[str, str]:
    """What can be chosen, with its label: what is the user's own first."""
    labels = {}
    if at_work is not None and at_work.worked.directory is not None:
        labels[DRAFT] = f"The file at work: {at_work.draft.name}"
    if own := own_workbook():
        labels[OWN] = f"In use for this visit: {own.alone.title}"
    for one in published_list():
        for version in versions_of(saved_work(), one.id):
            labels[reference(one.id, version.version)] = f"{one.name}, version {version.version}"
    return labels | {PUBLISHED: DIRECTORIES[PUBLISHED]}


def _list_named(named: str, at_work: AtWork | None) -> tuple[Directory, LoadReport | None]:
    """The list, and what became of the rows of its file where it is the user's own."""
    if named == DRAFT and at_work is not None and at_work.worked.directory is not None:
        return at_work.worked.directory, at_work.worked.report_of_all
    if named == OWN and (own := own_workbook()):
        return own.alone, own.report
    return (published_directory() if named == PUBLISHED else published_directory_named(named)), None
