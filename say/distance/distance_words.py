"""How far people are from a place, in sentences to quote: the range first to last, and what is not known said to be so."""

from collections.abc import Sequence

from coverage.distance.how_far import HowFar
from coverage.distance.span import Span
from geo.areas import area_name
from say.estimate import NUMBER, PER_CENT, Estimate
from say.numbers import NOT_KNOWN, count, of_number, per_cent
from say.text import first_of

FIRST_SAID = 40
"""The minutes of the first sentence."""
AT_LEAST = "at least "
MOST_NAMED = 3
MINUTES_ARE = "Minutes are by car, read off straight lines; about 8 in 10 journeys lie within the range."
LIES_MEANS = "There fewer than 6 in 10 journeys lie within the range, and most of the others take longer."
PEOPLE_ARE = "People are those of the 2011 census by small area, brought to each district's number of today."
WHOSE_PLACES = "A place counts only for people whom its service takes, as far as its record says."
MAY_BE_NEARER = "A place that is not on record, or may not be shown, may be nearer."


def distance_sentences(far: HowFar, name: str, invented: bool) -> list[str]:
    """Say how far the people of an area are from a place.

    Parameters
    ----------
    far
        Of an area, for one ask.
    name
        The area, as a sentence begins with it: "Kent".
    invented
        Whether the directory is: every sentence then says so.
    """
    said = _known(far, name) if far.known else _not_known(name)
    said += [services_in_words(far), WHOSE_PLACES, PEOPLE_ARE]
    return as_invented(said, invented)


def as_invented(said: Sequence[str], invented: bool) -> list[str]:
    """Say of every sentence of invented data that it is."""
    return [f"INVENTED: {sentence}" if invented else sentence for sentence in said]


def _known(far: HowFar, name: str) -> list[str]:
    shares = {minutes: f"{_at_least(far, span)}{Estimate(*span, PER_CENT)}" for minutes, span in far.within.items()}
    first = f"{name}: {shares.pop(FIRST_SAID)} of people live within {FIRST_SAID} minutes of a place."
    others = " and ".join(f"{share} within {minutes}" for minutes, share in shares.items())
    near = (
        f"{per_cent(far.share_near)} live under 5 km from one, where minutes cannot be told; they count as if at 5 km."
    )
    of_near = [near] if far.share_near > 0 else []
    half = median_in_words(far)
    return [first, f"It is {others} minutes.", half, *of_near, MINUTES_ARE, *where_lines_lie(far), *_if_least(far)]


def where_lines_lie(far: HowFar) -> list[str]:
    """Name the districts in which a straight line lies; nothing where it lies in none, or where no minutes are said."""
    if not (far.known and far.lies_in):
        return []
    named = first_of([area_name(lad) for lad in far.lies_in], MOST_NAMED)
    return [f"A straight line lies in {named}, because of water or hills.", LIES_MEANS]


def _at_least(far: HowFar, share: Span) -> str:
    """Say of a share that it may be larger than is on record; not of none and not of everybody."""
    return AT_LEAST if far.is_least and 0 < share.central < 1 else ""


def median_in_words(far: HowFar) -> str:
    """Say within how many minutes half of the people are."""
    if far.median_is_near:
        return "Half of the people live under 5 km from a place."
    half = Estimate(*far.median, NUMBER)
    if not half.known:
        return (
            f"For half of the people or more no place is known, or none that can be timed: their middle is {NOT_KNOWN}."
        )
    return f"Half of the people are within {'at most ' if far.is_least else ''}{half} minutes."


def _if_least(far: HowFar) -> list[str]:
    without = f"For {per_cent(1 - far.share_known)} of people no place is known." if far.share_known < 1 else ""
    return [*([without] if without else []), *([MAY_BE_NEARER] if far.without_known_place else [])]


def _not_known(name: str) -> list[str]:
    return [
        f"{name}: how far it is to a place is {NOT_KNOWN}.",
        "No record of a service that answers here says where it can be visited.",
    ]


def services_in_words(far: HowFar) -> str:
    """Count the services that answer here: those with a known place, those without, and those that work from afar."""
    answering = far.with_known_place + far.without_known_place + far.from_afar
    if not answering:
        return "No service that answers here is on record."
    return (
        f"{count(answering, 'service')} {of_number(answering, 'answers', 'answer')} here: {far.with_known_place} with a known "
        f"place, {far.without_known_place} with none that may be shown, {far.from_afar} by helpline or remotely."
    )
