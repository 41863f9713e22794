"""The register of offices: kept for everybody of the server, in versions; where nothing can be saved, for this visit."""

from collections.abc import Iterable

from coverage.asking.offices import Office, offices_together
from loaders.offices.office_checks import require_office
from loaders.offices.office_text import offices_as_text, offices_of_text
from loaders.offices.shipped import shipped_offices
from store.offices import save_offices, saved_offices
from ui.state.saved_work import saved_work, why_not_opened
from ui.state.visit import OnAsk


def own_offices() -> tuple[Office, ...]:
    """Return the offices that somebody put into the register."""
    return _opened()[1]


def offices_in_use() -> tuple[Office, ...]:
    """Return those that follow from geography, and over them those of the register."""
    return offices_together(shipped_offices(), own_offices())


def add_offices(added: Iterable[Office], by: str) -> None:
    """Put offices into the register, over what it says of the same ones. Raises Mistake as ``require_office`` and the store."""
    version, own = _opened()
    _keep(offices_together(own, map(require_office, added)), by, version)


def forget_office(office: Office, by: str) -> None:
    """Take an office out of the register."""
    version, own = _opened()
    _keep((one for one in own if one.key != office.key), by, version)


def _opened() -> tuple[int, tuple[Office, ...]]:
    """Return the version that is open, 0 where there is none, and its offices."""
    if why_not_opened("offices"):
        return 0, offices_of_text(OnAsk.offices_kept.now())
    saved = saved_offices(saved_work())
    return (saved.version, offices_of_text(saved.offices)) if saved else (0, ())


def _keep(offices: Iterable[Office], by: str, version: int) -> None:
    text = offices_as_text(offices)
    if why_not_opened("offices"):
        OnAsk.offices_kept.put(text)
    else:
        save_offices(saved_work(), text, by, version)
