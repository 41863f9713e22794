"""The directory that the one in use is compared with: the published record, the invented one, or one's own once it is read."""

from coverage.directory import Directory
from loaders.directory.shipped import demonstration_directory, published_directory
from ui.state.choices import DEMONSTRATION, OWN, PUBLISHED, Choices
from ui.state.own_workbook import own_directory


def other_directories(in_use: Directory) -> dict[str, Directory]:
    """Return the directories at hand other than the one in use, by their key; there is always one."""
    at_hand = {PUBLISHED: published_directory(), DEMONSTRATION: demonstration_directory()}
    if own := own_directory():
        at_hand[OWN] = own
    return {key: one for key, one in at_hand.items() if one.checksum != in_use.checksum}


def second_directory(in_use: Directory) -> Directory:
    """Return the directory to compare with; the first at hand where the one chosen is in use itself, or not read yet."""
    others = other_directories(in_use)
    if Choices.against_directory.now() not in others:
        Choices.against_directory.put(next(iter(others)))
    return others[Choices.against_directory.now()]
