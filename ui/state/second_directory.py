"""The directory that the one in use is compared with: any other at hand, shipped, published or one's own once it is read."""

from coverage.directory import Directory
from geo.mistakes import Mistake
from ui.state.choices import OWN, Choices
from ui.state.directory_in_use import directories_to_choose, directory_named
from ui.state.own_workbook import own_directory


def other_directories() -> dict[str, str]:
    """Return the labels of the directories at hand other than the one in use, by their reference; there is always one."""
    labels = directories_to_choose(Choices.against_directory.now())
    away = {Choices.directory.now()} | ({OWN} if own_directory() is None else set())
    return {named: label for named, label in labels.items() if named not in away}


def second_directory() -> Directory:
    """Return the directory to compare with; the first at hand where the one chosen is in use itself, or not there."""
    others = other_directories()
    try:
        if Choices.against_directory.now() in others:
            return directory_named(Choices.against_directory.now())
    except Mistake:
        others.pop(Choices.against_directory.now())
    Choices.against_directory.put(next(iter(others)))
    return directory_named(Choices.against_directory.now())
