"""Which counts of a series are not given, why, and how the model fills them: in words."""

from collections.abc import Iterable

from cohorts.series.indicator import Indicator
from cohorts.series.recorded import COUNTED_TOGETHER, RECORDED, WITHHELD_BY_PUBLISHER, WITHHELD_HERE, counts_are_at
from geo.as_given import NOT_KNOWN
from geo.levels import LEVELS
from say.area_names import few_named

USED = (RECORDED, COUNTED_TOGETHER)
"""What the count of an area is where the model uses it."""
_WHY = {
    NOT_KNOWN: "Not known",
    WITHHELD_BY_PUBLISHER: "Withheld by the publisher",
    WITHHELD_HERE: "Withheld here, being under five or beside such a count",
}


def filled_in_words(indicator: Indicator) -> tuple[str, ...]:
    """Say which areas have no count that may be used, why, and what the model takes instead; nothing where all have one."""
    are = counts_are_at(indicator, indicator.level)
    without = are[~are.isin(USED)]
    shared = are.index[are == COUNTED_TOGETHER]
    spread = (
        f"{indicator.name}: {few_named(shared)} are counted together. "
        "In the model the count is spread between them by people aged 16 and over.",
    )
    if without.empty:
        return spread if len(shared) else ()
    one = len(without) == 1
    said = [
        f"{indicator.name}: {len(without)} of {len(are)} {LEVELS[indicator.level].many} "
        f"{'has' if one else 'have'} no count that may be used.",
        f"In the model {'it takes its' if one else 'they take their'} share of people aged 16 and over instead.",
    ]
    said += [
        f"{words}: {few_named(without.index[without == why])}." for why, words in _WHY.items() if (without == why).any()
    ]
    said += spread if len(shared) else ()
    if len(are) - len(without) == 1:
        said.append("With one count there is nothing to share out by, so the series changes nothing.")
    return tuple(said)


def all_filled_in_words(indicators: Iterable[Indicator]) -> list[str]:
    """Say of several series which areas have no count, as ``filled_in_words`` says it of one."""
    return [said for indicator in indicators for said in filled_in_words(indicator)]


def filled_in_brief(indicator: Indicator) -> str:
    """Say the same in a few words, for a list of sources: "1 of 43 police force areas filled by people aged 16 and …: Kent"."""
    are = counts_are_at(indicator, indicator.level)
    without = are.index[~are.isin(USED)]
    if without.empty:
        return f"every {LEVELS[indicator.level].one} has a count"
    areas = LEVELS[indicator.level].many
    return f"{len(without)} of {len(are)} {areas} filled by people aged 16 and over: {few_named(without)}"
