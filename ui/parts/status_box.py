"""A status as a small box with its letter; half filled, from below, where it holds in part of an area only."""

from coverage.extent import PART
from coverage.vocabulary import Status
from say.text import as_text
from ui.parts.maps.status_style import STYLES
from ui.state.language import terms_in_use


def status_box(status: Status, extent: str, share: float) -> str:
    """Return the box as HTML, with its words for those who cannot see it.

    ``extent`` is as in ``coverage.extent``; ``share`` of people (0 to 1) says how far a status in part fills the box.
    """
    style, called = STYLES[status], terms_in_use().statuses[status]
    words = as_text(called.in_part if extent == PART else called.short)
    if extent == PART:
        filled = max(15, min(85, round(share * 100)))
        look = f"background:linear-gradient(to top,{style.fill} {filled}%,#fff {filled}%);color:#10131a"
        letter = f'<i aria-hidden="true">{called.letter}</i>'
    else:
        look, letter = f"background:{style.fill};color:{style.ink}", f'<i aria-hidden="true">{called.letter}</i>'
    part = " atlas-in-part" if extent == PART else ""
    return (
        f'<span class="atlas-box{part}" style="{look}" role="img" aria-label="{words}" title="{words}">{letter}</span>'
    )
