"""Dates, estimates and ranges in words, for sentences and files that are made without a screen.

An estimate is rounded to two figures, three from a million on; what is not known says so and is never 0.
"""

import math
from collections.abc import Sequence
from datetime import date

NOT_KNOWN = "not known"
SIZES = ((1e9, "billion"), (1e6, "million"))
PENCE = 100
HALF_A_PER_CENT = 0.5
STEPS_IN_WORDS = 1000
"""A sum is said in millions where it takes three places after the point at most."""


def day(value: date) -> str:
    """Say a date: 22 November 2026."""
    return f"{value.day} {value:%B %Y}"


def exact(value: float) -> str:
    """Say a number as it was given, not rounded: "53,000", "0.0445"; "not known" where it is not known."""
    return NOT_KNOWN if math.isnan(value) else f"{value:,.10g}"


def rounded(value: float, figures_of_millions: int = 3) -> str:
    """Say an estimate: 6,624.7 is "6,600", 2,345,000 is "2.35 million", 1.04 is "1.0"; "not known" where it is not known."""
    for size, word in SIZES:
        if value >= size:
            return f"{_to_figures(value / size, figures_of_millions)} {word}"
    return _to_figures(value, 2)


def _to_figures(value: float, figures: int) -> str:
    """Write so many figures that count, noughts included."""
    if math.isnan(value) or not value:
        return exact(value)
    near = round(value, figures - 1 - math.floor(math.log10(abs(value))))
    decimals = max(figures - 1 - math.floor(math.log10(abs(near))), 0)
    return f"{near:,.{decimals}f}"


def pounds(value: float) -> str:
    """Say a sum: "£4.2 million"; "not known" where it is not known."""
    return NOT_KNOWN if math.isnan(value) else f"£{rounded(value, figures_of_millions=2)}"


def per_cent(share: float) -> str:
    """Say a share (0 to 1): "12%"; never "0%" or "100%" for one that is not quite that; "not known" where it is not known."""
    if math.isnan(share):
        return NOT_KNOWN
    if 0 < share < 0.005:
        return "under 1%"
    return "over 99%" if 0.995 < share < 1 else f"{share * 100:.0f}%"


def pounds_as_given(gbp: float) -> str:
    """Say a sum that somebody typed, or that is worked out to the penny: never rounded.

    Examples
    --------
    >>> [pounds_as_given(one) for one in (1_250_000, 53_000_000, 600_000, 1_234_567, 142_500.5, 0.01)]
    ['£1.25 million', '£53 million', '£600,000', '£1,234,567', '£142,500.50', '£0.01']
    """
    pence = round(gbp * PENCE)
    for size, word in SIZES:
        if gbp >= size and not pence % round(size * PENCE / STEPS_IN_WORDS):
            return f"£{exact(pence / PENCE / size)} {word}"
    return f"£{pence / PENCE:,.2f}" if pence % PENCE else f"£{pence // PENCE:,}"


def per_cents(shares: Sequence[float]) -> list[str]:
    """Say the parts of a whole so that they add up to what the whole says: 57%, 24% and 19%, never 101% together.

    Each is rounded down, and the per cent that are left go to the largest remainders, the first of equal ones first; to a part
    that ``per_cent`` calls "under 1%" only where no other has a remainder. As there, "under 1%" and "over 99%" stand for what is
    not quite 0 or 100. If one is not known, each is said alone.
    """
    if any(math.isnan(share) for share in shares):
        return [per_cent(share) for share in shares]
    exactly = [round(share * 100, 6) for share in shares]
    whole = [math.floor(share) for share in exactly]
    left_over = round(sum(exactly)) - sum(whole)
    by_remainder = sorted(range(len(whole)), key=lambda place: _turn(exactly[place], whole[place]))
    for place in by_remainder[:left_over]:
        whole[place] += 1
    return [_whole_per_cent(part, share) for part, share in zip(whole, shares, strict=True)]


def _turn(exactly: float, whole: int) -> tuple[bool, bool, float]:
    """Order who is rounded up: a part without a remainder last, one that is under half a per cent just before those."""
    return exactly == whole, exactly < HALF_A_PER_CENT, whole - exactly


def _whole_per_cent(part: int, share: float) -> str:
    if part == 0 and share > 0:
        return "under 1%"
    return "over 99%" if part == 100 and share < 1 else f"{part}%"


def first_of(names: Sequence[str], most: int) -> str:
    """Name the first few of some things, and say how many more there are: "Cumbria, Kent and 3 more"."""
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{', '.join(names[:most])}{more}"


def in_areas(some: int, areas: int) -> str:
    """Say in how many areas: "In 3 of 43 areas"; of the only one there is, "In the area"."""
    return "In the area" if areas == 1 else f"In {some} of {areas} areas"
