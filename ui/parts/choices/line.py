"""The choices that a screen uses, in one line above its answer; those it does not use are not drawn, and stay as they are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from coverage.ask import ANY, COMMUNITY_AXIS, INTERVENTION_AXIS, RISK_AXIS, USUAL, side_of, sides_to_choose
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, SIDES, labels
from ui.parts.when_open import show_popover
from ui.state import choice_readers as readers
from ui.state.choice import Choice
from ui.state.choices import OWN, Choices
from ui.state.language import said, terms_in_use
from ui.state.own_workbook import own_workbook

Asked = Sequence[Choice[Any]]
"""Choices as fields of ``Choices``: ``(Choices.intervention, Choices.risk)``."""
ASK: Asked = (Choices.intervention, Choices.risk, Choices.community, Choices.on)
"""What is asked, and of which day."""
TERMS: Asked = (
    Choices.for_whom,
    Choices.by_and_for_only,
    Choices.quality_assured_only,
    Choices.staleness_months,
    Choices.own_alone,
)
"""On which terms a record counts."""
OPEN = "open_more_choices"


def draw_asked(asks: Asked) -> None:
    """Draw what is asked as boxes that wrap on a narrow screen; the style sheet gives their widths, so none needs a container."""
    _draw(asks)


def draw_more(more: Asked) -> None:
    """Draw the popover at the end of the line.

    A control in a closed popover is not drawn: the browser would keep what it held before a step back, and send it again.
    """
    if more:
        show_popover(said("More choices"), OPEN, partial(_draw, more))


def _draw(choices: Asked) -> None:
    for choice in choices:
        _DRAWN[choice.key]()


@dataclass(frozen=True)
class _Axis:
    """A box with the words of an axis: what it is called, its words in their order, and what each is called."""

    label: str
    words: tuple[str, ...]
    called: Mapping[str, str]


_RISK = _Axis("Risk level", RISK_AXIS, {ANY: "Any risk level", **RISK_LEVELS})
_AXES: dict[str, _Axis] = {
    Choices.risk.key: _RISK,
    Choices.risk_here.key: _RISK,
    Choices.community.key: _Axis("Community", COMMUNITY_AXIS, {ANY: "Any community", **labels(COMMUNITIES)}),
    Choices.intervention.key: _Axis(
        "Intervention", INTERVENTION_AXIS, {ANY: "Any intervention", **labels(INTERVENTIONS)}
    ),
}


def words_in_boxes(keys: Iterable[str], in_words: Callable[[str], str]) -> dict[str, dict[str, str]]:
    """Return what each box of some axes may read in a language, and which word of the axis that is."""
    return {key: {in_words(_AXES[key].called[one]): one for one in _AXES[key].words} for key in keys}


def _choose_one(key: str) -> None:
    """Draw the choice of one word of an axis, or of any."""
    axis, in_words = _AXES[key], terms_in_use().said
    st.selectbox(said(axis.label), axis.words, format_func=lambda one: in_words(axis.called[one]), key=key)


def _choose_day() -> None:
    st.date_input(
        said("On this date"),
        key=Choices.on.key,
        format="DD/MM/YYYY",
        min_value=readers.EARLIEST,
        max_value=readers.LATEST,
    )


def _choose_by_and_for() -> None:
    st.toggle(
        said("By and for only"),
        key=Choices.by_and_for_only.key,
        help="Keep only records that say they are led by and for the community.",
    )


def _choose_quality_assured() -> None:
    st.toggle(
        said("Quality-assured only"),
        key=Choices.quality_assured_only.key,
        help="Keep only records that say the service meets a quality standard, such as Respect accreditation.",
    )


def _choose_months() -> None:
    st.slider(
        said("Months until a record is old"),
        1,
        readers.MOST_MONTHS,
        key=Choices.staleness_months.key,
        help="An older record counts only as “may be served”.",
    )


def _choose_own_alone() -> None:
    """Draw the switch between one's own workbook alone and with the published record, where one is in use."""
    loaded = own_workbook()
    if Choices.directory.now() == OWN and loaded and not loaded.alone.invented:
        st.toggle(
            "My workbook alone",
            key=Choices.own_alone.key,
            help="Off: your records are added to the published record. On: nothing else is shown.",
        )


def _choose_side() -> None:
    """Draw the choice between the two sides where services of the kind chosen may be for either."""
    intervention = Choices.intervention.now()
    if len(sides_to_choose(intervention)) > 1:
        usual = f"As usual: {SIDES[side_of(intervention, USUAL)].lower()}"
        st.selectbox(
            said("For whom"),
            [USUAL, *SIDES],
            format_func={USUAL: usual, **SIDES}.__getitem__,
            key=Choices.for_whom.key,
            help="Work with people who cause harm and support for people who are harmed never answer for each other.",
        )


_DRAWN: dict[str, Callable[[], None]] = {
    **{key: partial(_choose_one, key) for key in _AXES},
    Choices.on.key: _choose_day,
    Choices.by_and_for_only.key: _choose_by_and_for,
    Choices.quality_assured_only.key: _choose_quality_assured,
    Choices.staleness_months.key: _choose_months,
    Choices.own_alone.key: _choose_own_alone,
    Choices.for_whom.key: _choose_side,
}
