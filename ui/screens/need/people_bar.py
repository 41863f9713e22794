"""The people of an area in one bar, by what is on record where they live, with the range of each part as ticks."""

from base64 import b64encode
from collections.abc import Iterator, Mapping

from cohorts.model.summary import Interval
from coverage.extent import WHOLE
from coverage.vocabulary import Status
from say.cohorts.need_headlines import parts_of_bar
from say.maps.map_class import MapClass
from say.maps.status_style import STYLES
from say.text import as_text
from ui.parts.maps.patterns import patterns_of
from ui.parts.maps.swatch import swatch_of
from ui.state.language import terms_in_use

WIDE, BAR_PX, TICKS_PX, TICK = 1000, 34, 14, "#767083"
Shares = Mapping[Status, tuple[Interval, Interval]]


def people_bar(shares: Shares) -> str:
    """Draw the bar as HTML: an image, and below it a list that says the same. Shares are 0 to 1; their medians fill the bar."""
    image = b64encode(_picture(shares).encode()).decode()
    return (
        f'<div class="atlas-people"><img alt="The same as a bar" src="data:image/svg+xml;base64,{image}">'
        f'<ul class="atlas-legend">{"".join(_lines(shares))}</ul></div>'
    )


def _picture(shares: Shares) -> str:
    found = [(status, share) for status, (share, _) in shares.items() if share.high > 0]
    whole = sum(share.median for _, share in found)
    looks = {f"people-{status.key}": _look(status) for status, _ in found}
    at, parts = 0.0, []
    for status, share in found:
        wide = WIDE * share.median / whole
        fill = f'fill="url(#fill-people-{status.key})" stroke="{TICK}"'
        ends_the_bar = len(found) > 1 and status is found[-1][0]  # the part before it says where that one begins
        ticks = "" if ends_the_bar else _ticks(at, share)
        parts.append(f'<rect x="{at:.1f}" width="{wide:.1f}" height="{BAR_PX}" {fill}/>{ticks}')
        at += wide
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 {WIDE + 2} {BAR_PX + TICKS_PX + 2}" '
        f'width="{WIDE + 2}" height="{BAR_PX + TICKS_PX + 2}"><defs>{patterns_of(looks)}</defs>{"".join(parts)}</svg>'
    )


def _look(status: Status) -> MapClass:
    style = STYLES[status]
    return MapClass(terms_in_use().status(status.key, WHOLE), style.fill, style.pattern, "", style.ink)


def _ticks(at: float, share: Interval) -> str:
    """Draw from where to where the part may reach; nothing where its ends are one."""
    low, high = (at + WIDE * end for end in (share.low, share.high))
    if high - low < 1:
        return ""
    y = BAR_PX + TICKS_PX / 2
    return "".join(
        f'<path d="M{x1:.1f} {y1}L{x2:.1f} {y2}" stroke="{TICK}" stroke-width="2"/>'
        for x1, y1, x2, y2 in ((low, y, high, y), (low, y - 4, low, y + 4), (high, y - 4, high, y + 4))
    )


def _lines(shares: Shares) -> Iterator[str]:
    """List each part: its colour and letter, what is on record there, its share and its people."""
    for status, said in parts_of_bar(shares).items():
        style, terms = STYLES[status], terms_in_use().statuses[status]
        box = swatch_of(style.fill, style.ink, terms.letter)
        yield f"<li>{box}<span><strong>{as_text(terms.short)}</strong><br>{as_text(said)}</span></li>"
