"""Which directory the screens speak of: a shipped one, one that somebody published, or one's own workbook for this visit."""

from dataclasses import replace

import streamlit as st

from coverage.declared import with_declarations
from coverage.directory import Directory
from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory, published_directory
from say.text import in_label
from ui.state.choices import DEMONSTRATION, DIRECTORIES, OWN, PUBLISHED, Choices
from ui.state.held import Held
from ui.state.own_workbook import own_directory
from ui.state.published_directories import published_directory_named, published_list, shown_with_the_record
from ui.state.remarks import declared
from ui.state.saved_reference import reference, saved_version
from ui.state.world import key_of_directory

NOT_LOADED = (
    "Your own workbook is asked for, and none is loaded, since a reload or a new tab forgets it: put it in again."
)


class _Visit:
    """The directory that was last made of the one chosen and what was declared, under the key of both."""

    declared_directory = Held[tuple[str, Directory] | None](None)


def directory_named(chosen: str) -> Directory:
    """Return the directory that a choice names. Raises Mistake where it is not there: not loaded, or no longer published."""
    if chosen == OWN:
        own = own_directory()
        if own is None:
            raise Mistake(NOT_LOADED)
        return own
    if chosen == DEMONSTRATION:
        return demonstration_directory()
    return published_directory() if chosen == PUBLISHED else shown_with_the_record(chosen)


def directory_chosen() -> Directory:
    """Return the directory that the user has chosen, as it is; Mistake as ``directory_named``."""
    return directory_named(Choices.directory.now())


def directory_in_use() -> Directory:
    """Return the directory that the user has chosen, with what they declared of it; Mistake as ``directory_named``."""
    chosen, said = directory_chosen(), declared()
    if not said:
        return chosen
    of = f"{key_of_directory(chosen)} {said!r}"
    made = _Visit.declared_directory.now()
    if made is None or made[0] != of:
        made = of, with_declarations(chosen, said)
        _Visit.declared_directory.put(made)
    return made[1]


def as_everybodys(directory: Directory) -> Directory:
    """Return a directory to publish: with what the user declared and withdrew, and nothing marked as their own."""
    with_them = with_declarations(directory, declared())
    return replace(with_them, services=with_them.services.assign(mine=False))


def directories_to_choose(named: str) -> dict[str, str]:
    """List what can be chosen, by reference, with its label: what is shipped, one's own, what is published, and the one named."""
    listed = {reference(one.id, one.version): f"{one.name}, version {one.version}" for one in published_list()}
    labels = DIRECTORIES | listed
    return labels if named in labels else labels | {named: _label(named)}


def _label(named: str) -> str:
    saved = saved_version(named)
    assert saved, "only a reference is a choice that no list holds"
    try:
        opened = published_directory_named(named)
    except Mistake:
        return "A published directory that is not there"
    return f"{opened.title}, {opened.edition}"


def choose_directory() -> None:
    """Draw the choice of directory."""
    labels = directories_to_choose(Choices.directory.now())
    st.radio("Directory in use", list(labels), format_func=lambda one: in_label(labels[one]), key=Choices.directory.key)
