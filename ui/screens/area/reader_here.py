"""What the screens Area and Ask read areas from: on their terms every record counts."""

from ui.cache.area import KeptAreaReader
from ui.frame.screen import Screen
from ui.state.home_in_use import terms_of_everything


def reader_here(s: Screen) -> KeptAreaReader:
    """Return what reads areas at the risk level chosen on the screen Area."""
    return reader_at(s, s.choices.risk_here)


def reader_at(s: Screen, risk: str) -> KeptAreaReader:
    """Return what reads areas at a risk level."""
    return KeptAreaReader(s.directory, terms_of_everything(s.choices), s.world.need, risk)
