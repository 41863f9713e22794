"""A status as a small box with its letter; half filled, from below, where it holds in part of an area only."""

from coverage.extent import PART
from coverage.standards.verdict import Verdict
from coverage.vocabulary import Status
from say.maps.status_style import STYLES
from say.text import as_text
from ui.state.language import terms_in_use

_FULL, _HALF = 100, 50
STATUS_OF_VERDICT = {
    Verdict.MET: (Status.SERVED, _FULL),
    Verdict.PARTLY: (Status.SERVED, _HALF),
    Verdict.NOT_MET: (Status.CONFIRMED_NONE, _FULL),
    Verdict.UNKNOWN: (Status.NO_RECORD, _FULL),
}
"""By verdict: the status whose colour it has, and how far that fills its box, as a percentage."""


def status_box(status: Status, extent: str, share: float) -> str:
    """Return the box as HTML, with its words for those who cannot see it.

    ``extent`` is as in ``coverage.extent``; ``share`` of people (0 to 1) says how far a status in part fills the box.
    """
    called = terms_in_use().statuses[status]
    if extent == PART:
        return _box(status, called.letter, called.in_part, max(15, min(85, round(share * 100))))
    return _box(status, called.letter, called.short, _FULL)


def verdict_box(verdict: Verdict) -> str:
    """Return the box of how a standard stands, in the colours of statuses: what is unknown looks so everywhere."""
    called = terms_in_use().verdicts[verdict]
    status, filled = STATUS_OF_VERDICT[verdict]
    return _box(status, called.letter, called.short, filled)


def _box(status: Status, letter: str, called: str, filled: int) -> str:
    """Return a box in the colour of a status; ``filled`` from below, as a percentage."""
    style, words = STYLES[status], as_text(called)
    if filled < _FULL:
        look = f"background:linear-gradient(to top,{style.fill} {filled}%,#fff {filled}%);color:#10131a"
    else:
        look = f"background:{style.fill};color:{style.ink}"
    part = " atlas-in-part" if filled < _FULL else ""
    return (
        f'<span class="atlas-box{part}" style="{look}" role="img" aria-label="{words}" title="{words}">'
        f'<i aria-hidden="true">{letter}</i></span>'
    )
