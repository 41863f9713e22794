"""The answer of a plan in one look: a sentence, numbers with range bars, where the money goes, and the standards as marks."""

from funding.result.plan_answer import PlanAnswer
from say.funding.plan_first_words import each_year_words, first_words
from say.funding.plan_numbers import PlanNumber, plan_numbers, why_people_are_not_places
from say.funding.standard_marks import StandardMark, standard_marks
from say.funding.where_money_goes import what_the_parts_are, where_money_goes
from say.numbers import is_known
from say.text import as_text
from ui.frame.screen import Screen
from ui.parts.range_bar import range_bar

MET, NOT_MET = ("✓", "met"), ("✗", "not met")
"""A sign and its words, so that nobody needs to see a colour."""


def show_answer(s: Screen, answer: PlanAnswer) -> None:
    """Draw the sentence, the numbers, where the money goes, and the marks."""
    s.say_together(filter(None, (first_words(answer), each_year_words(answer))))
    why, (first, *others) = why_people_are_not_places(answer), plan_numbers(answer)
    numbers = [_number(first, why), *(_number(one, "") for one in others)]
    s.html(
        f'<ul class="atlas-numbers">{"".join(numbers)}</ul>'
        f'<details class="atlas-money"><summary>{as_text(where_money_goes(answer))}</summary>'
        f"<p>{as_text(' '.join(what_the_parts_are(answer)))}</p></details>"
    )
    s.html(
        '<ul class="atlas-marks" aria-label="What the sector asks of a plan"><li class="atlas-head">The sector asks</li>'
        f"{''.join(map(_mark, standard_marks(answer)))}</ul>"
    )


def show_warnings(s: Screen, answer: PlanAnswer) -> None:
    """Say where the plan falls short of the sector's standards, and apart from those on what it rests that is not known."""
    short, not_said = answer.falls_short, answer.not_said
    if short:
        s.bullets(short)
    else:
        s.plain.say_quietly("It falls short of none of the standards that plans are held to here.")
    if not_said:
        s.plain.say_quietly(
            f"{'This is' if len(not_said) == 1 else 'These are'} no standard, but what the data leave open."
        )
        s.bullets(not_said)


def _number(one: PlanNumber, why_to_quote: str) -> str:
    why = (
        f"<details><summary>Why quote this, not the map’s places</summary><p>{as_text(why_to_quote)}</p></details>"
        if why_to_quote
        else ""
    )
    bar = range_bar(one.range.low, one.range.median, one.range.high, one.end) if is_known(one.end) else ""
    ends = f'<small title="80% range">{as_text(one.ends)} (80%)</small>' if one.ends else ""
    return f"<li><b>{as_text(one.figure)}</b><span>{as_text(one.words)}</span>{bar}{ends}{why}</li>"


def _mark(one: StandardMark) -> str:
    """A mark that says, once clicked, what is asked and where the plan falls short; one is open at a time."""
    sign, words = MET if one.met else NOT_MET
    look = "atlas-met" if one.met else "atlas-not-met"
    return (
        f'<li class="{look}"><details name="atlas-mark"><summary><i aria-hidden="true">{sign}</i>{as_text(one.name)}'
        f'<span class="atlas-unseen">: {words}</span></summary><p>{as_text(one.asks)}</p></details></li>'
    )
