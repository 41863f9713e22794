"""Which areas of a map a click on its legend leaves, kept in the address: the others are pale, and not in the table."""

from dataclasses import dataclass

import pandas as pd

from say.numbers import count
from say.text import listing
from ui.parts.maps.map_pictures import MapPicture
from ui.state.choices import Choices


@dataclass(frozen=True)
class AreasLeft:
    """The classes left of a picture, none for all; ``words`` says them, "" for all; ``areas`` is how many areas there are."""

    classes: tuple[str, ...]
    codes: tuple[str, ...]
    words: str
    areas: int

    def of(self, table: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of the areas left."""
        return table[table.index.isin(self.codes)] if self.words else table

    def titled(self, title: str) -> str:
        """Say in the title of a file that it holds some areas only."""
        return f"{title}, only areas with: {self.words}" if self.words else title

    @property
    def sentence(self) -> str:
        """Say which areas are left and how many."""
        return f"The table has only areas with: {self.words} ({len(self.codes):,} of {count(self.areas, 'area')})."


def areas_left(picture: MapPicture) -> AreasLeft:
    """Return what the choices leave of a picture."""
    classes = picture.classes_left(Choices.only.now())
    codes = tuple(code for code, (key, _) in picture.areas.items() if key in classes or not classes)
    words = listing((picture.classes[one].words for one in classes), "or")
    return AreasLeft(classes, codes, words, len(picture.areas))


def leave_only(classes: tuple[str, ...]) -> None:
    """Leave the areas of these classes, of none all; for callbacks."""
    Choices.only.put(".".join(classes))


def leave_all() -> None:
    """Leave every area: what the classes stand for is another thing from now on, or all were asked for."""
    leave_only(())
