"""What a new site or a closure would change, in sentences: people who come within so many minutes, and people who drop out."""

from collections.abc import Collection, Mapping, Sequence

from coverage.distance.how_far import HowFar
from coverage.distance.span import Span
from coverage.sites.site import Site
from coverage.sites.what_if import JUDGED_WITHIN, Moved
from say.distance.distance_words import as_invented
from say.estimate import WHOLE_PEOPLE, Estimate
from say.numbers import count, per_cent, small_number
from say.text import listing

NEW_TAKES_ALL = (
    "A new site is taken to be open to everybody; it is a town or the middle of half a postcode, and no address."
)

STAYS_NOT_KNOWN = (
    "An area that is not known stays so on the map until half of its people are within; its words say the least."
)


def change_in_words(opened: Sequence[Site], closed: Collection[str]) -> str:
    """Name a change: "a new site in Hexham; S1 closed"; "" where nothing changes."""
    new = f"a new site in {listing(site.name for site in opened)}" if opened else ""
    shut = f"{listing(sorted(closed))} closed" if closed else ""
    return "; ".join(filter(None, [new, shut]))


def change_headline(name: str, change: str, moved: Mapping[int, Moved]) -> str:
    """Say of an area and a change, as they are named, how many of its people come within 40 minutes and how many drop out."""
    return f"{name}, with {change}: {_moved_first(moved)}"


def moved_in(name: str, moved: Mapping[int, Moved]) -> str:
    """Say the same of another area, where the change is named beside it."""
    return f"{name}: {_moved_first(moved)}"


def _moved_first(moved: Mapping[int, Moved]) -> str:
    one = moved[JUDGED_WITHIN]
    said = [
        f"{Estimate(*people, WHOLE_PEOPLE)} {verb}"
        for people, verb in ((one.gained, "come within"), (one.lost, "are no longer within"))
        if people.high > 0
    ]
    return f"{' and '.join(said or ['nobody comes within'])} {JUDGED_WITHIN} minutes."


def moved_sentences(moved: Mapping[int, Moved], invented: bool) -> list[str]:
    """Say by minutes who comes within them and who no longer is, each with its range; where nobody is moved, that."""
    said = [
        sentence
        for minutes, one in moved.items()
        for people, verb in ((one.gained, "come within"), (one.lost, "are no longer within"))
        if people.high > 0
        for sentence in [f"About {Estimate(*people, WHOLE_PEOPLE)} {verb} {minutes} minutes of a place."]
    ]
    said = [*(said or ["Nobody comes within 20, 40 or 60 minutes, and nobody is lost."]), NEW_TAKES_ALL]
    return as_invented(said, invented)


def of_whom_nothing_is_known(far: HowFar) -> list[str]:
    """Say of people for whom no place is known today what that makes of those who come within; nothing where there are none."""
    if far.share_known == 1:
        return []
    without = f"For {per_cent(1 - far.share_known)} of people no place is known today."
    return [f"{without} Those of them who come within may be so already.", STAYS_NOT_KNOWN]


def best_in_words(found: Sequence[tuple[Site, Span]]) -> str:
    """Say which candidate brings most people within 40 minutes, and how far from sure the order is."""
    if not found or found[0][1].high <= 0:
        return f"None of these would bring anybody within {JUDGED_WITHIN} minutes who is not there now."
    (site, gain), *others = found
    alike = sum(other.high >= gain.low for _, other in others)
    beside = (
        f"The {'range' if alike == 1 else 'ranges'} of {small_number(alike)} of the other {count(len(others))} "
        f"{'reaches' if alike == 1 else 'reach'} into its own, so the order says little."
    )
    first = f"A site in {site.name} would bring most people within {JUDGED_WITHIN} minutes: {Estimate(*gain, WHOLE_PEOPLE)}."
    return f"{first} {beside}" if alike else first
