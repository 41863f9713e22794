"""A number with its range as a small bar from nought: the range as a thick line, the middle as a mark. Told without colour."""

NARROWEST = 1.0
"""Per cent of the bar's width: a range so narrow is still seen."""


def range_bar(low: float, middle: float, high: float, end: float) -> str:
    """Return the bar as HTML, hidden from those who cannot see it, since its words stand beside it.

    ``end`` is the number at the right end of the bar; where it is 0 the bar is empty.
    """
    if not end > 0:
        return '<span class="atlas-range" aria-hidden="true"></span>'
    left, centre, right = (100 * one / end for one in (low, middle, high))
    width = max(right - left, NARROWEST)
    return (
        '<span class="atlas-range" aria-hidden="true">'
        f'<b style="left:{left:.1f}%;width:{width:.1f}%"></b><i style="left:{centre:.1f}%"></i></span>'
    )
