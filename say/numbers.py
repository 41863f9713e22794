"""Numbers and dates as screens and sentences say them, once: rounded to what they deserve, "not known" where they are not.

An estimate is rounded to two figures, three from a million on; what is not known says so and is never 0. What was typed or
published, and a day, are said as they were given (``geo.as_given``). An estimate with its range is ``say.estimate``.
"""

import math
from collections.abc import Sequence
from typing import Any

from geo.as_given import NOT_KNOWN as NOT_KNOWN
from geo.as_given import SIZES
from geo.as_given import day as day
from geo.as_given import exact as exact
from geo.as_given import is_known as is_known
from geo.as_given import pounds_as_given as pounds_as_given

HALF_A_PER_CENT = 0.5


def rounded(value: Any, figures_of_millions: int = 3) -> str:
    """Say an estimate: 6,624.7 is "6,600", 2,345,000 is "2.35 million", 1.04 is "1.0"; "not known" where it is not known."""
    if not is_known(value):
        return NOT_KNOWN
    for size, word in SIZES:
        if value >= size:
            return f"{_to_figures(value / size, figures_of_millions)} {word}"
    return _to_figures(value, 2)


def _to_figures(value: float, figures: int) -> str:
    """Write so many figures that count, noughts included."""
    if not value:
        return exact(value)
    near = round(value, figures - 1 - math.floor(math.log10(abs(value))))
    decimals = max(figures - 1 - math.floor(math.log10(abs(near))), 0)
    return f"{near:,.{decimals}f}"


def pounds(value: Any) -> str:
    """Say an estimated sum: "£4.2 million"; "not known" where it is not known."""
    return f"£{rounded(value, figures_of_millions=2)}" if is_known(value) else NOT_KNOWN


def per_cent(share: Any) -> str:
    """Say a share (0 to 1): "12%"; never "0%" or "100%" for one that is not quite that; "not known" where it is not known."""
    if not is_known(share):
        return NOT_KNOWN
    if 0 < share <= 0.005:
        return "under 1%"
    return "over 99%" if 0.995 <= share < 1 else f"{share * 100:.0f}%"


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


def count(value: Any, one: str = "", many: str = "") -> str:
    """Say a count with its noun: "no services" is never said for a missing number, which is "not known"."""
    if not is_known(value):
        return NOT_KNOWN
    whole = f"{value:,.0f}"
    noun = one if round(value) == 1 else many or f"{one}s"
    return f"{whole} {noun}".strip() if one else whole


def of_number(value: float, one: str, many: str) -> str:
    """Give the word that goes with a count: "ends" with one, "end" with none or several."""
    return one if round(value) == 1 else many


_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def small_number(whole: int) -> str:
    """Say a whole number as running text does: "no", "one" to "nine", then figures."""
    return _SMALL[whole] if whole < len(_SMALL) else count(whole)


def about(value: float, one: str) -> str:
    """Say an estimated count rounded to what it deserves: two figures from 100 on."""
    digits = len(str(int(value)))
    return count(round(value, 2 - digits) if digits > 2 else value, one)


def people(value: Any) -> str:
    """Say a number of people: "3.2 million people", "about 412,000 people"; "not known" where it is not known."""
    if not is_known(value):
        return NOT_KNOWN
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f} million people"
    return f"about {round(value, -3):,.0f} people" if value >= 10_000 else f"{value:,.0f} people"


def in_areas(some: int, areas: int) -> str:
    """Say in how many areas: "In 3 of 43 areas"; of the only one there is, "In the area"."""
    return "In the area" if areas == 1 else f"In {some} of {areas} areas"
