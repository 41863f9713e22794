"""The choices at the left of every screen: level, area, risk, community, intervention and terms, kept in the URL."""

import streamlit as st

from coverage.ask import (
    ANY,
    COMMUNITY_AXIS,
    INTERVENTION_AXIS,
    RISK_AXIS,
    USUAL,
    side_of,
    sides_to_choose,
)
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS, SIDES, labels
from geo.areas import area_name, area_table
from geo.levels import COMPARED_LEVELS
from say.terms import LANGUAGES, terms
from ui.parts.choices.find_place import draw_find_place, say_beside_the_place
from ui.state import choice_readers as readers
from ui.state.address import names_level, read_address, write_address
from ui.state.area_at_level import of_a_link, of_another_level
from ui.state.choice_readers import WHOLE_COUNTRY
from ui.state.choices import OWN, Choices, choices_in_use
from ui.state.language import said, terms_in_use
from ui.state.own_workbook import own_workbook


def take_choices_from_address() -> list[str]:
    """Set every choice from the address or what is asked when absent; return a sentence for each that could not be used."""
    notices = read_address()
    shown = of_a_link(Choices.area_or_all.now(), Choices.level.now(), names_level())
    Choices.area_or_all.put(shown.area)
    Choices.level.put(shown.level)
    return [*notices, shown.notice] if shown.notice else notices


def choose() -> Choices:
    """Draw the choices in the sidebar and return them; the URL then says the same."""
    with st.sidebar:
        draw_find_place()
        _choose_area()
        _choose_one("Risk level", RISK_AXIS, "Any risk level", RISK_LEVELS, Choices.risk.key)
        _choose_one("Community", COMMUNITY_AXIS, "Any community", labels(COMMUNITIES), Choices.community.key)
        st.toggle(
            said("By and for only"),
            key=Choices.by_and_for_only.key,
            help="Keep only records that say they are led by and for the community.",
        )
        kinds = labels(INTERVENTIONS)
        _choose_one("Intervention", INTERVENTION_AXIS, "Any intervention", kinds, Choices.intervention.key)
        _choose_side()
        _choose_terms()
        _choose_own_alone()
        st.radio(
            "Language / Iaith",
            LANGUAGES,
            format_func=lambda key: terms(key).name,
            key=Choices.lang.key,
            horizontal=True,
        )
    write_address()
    return choices_in_use()


def _choose_area() -> None:
    """Draw the level and its areas; what the browser sends back is read in the words that it was sent."""
    in_words = terms_in_use().said
    st.selectbox(
        said("Level"),
        list(COMPARED_LEVELS),
        format_func=lambda level: in_words(COMPARED_LEVELS[level].label),
        key=Choices.level.key,
        on_change=_keep_area_at_level,
    )
    codes = [WHOLE_COUNTRY, *area_table(Choices.level.now())["area_name"].sort_values().index]
    st.selectbox(
        said("Area"),
        codes,
        format_func=lambda code: in_words("England and Wales" if code == WHOLE_COUNTRY else area_name(code)),
        key=Choices.area_or_all.key,
    )


def _choose_one(label: str, axis: tuple[str, ...], any_words: str, words: dict[str, str], key: str) -> None:
    """Draw the choice of one word of an axis, or of any."""
    in_words = terms_in_use().said
    called = {ANY: any_words, **words}
    st.selectbox(said(label), axis, format_func=lambda one: in_words(called[one]), key=key)


def _choose_terms() -> None:
    """Draw on which terms a record counts."""
    st.toggle(
        said("Quality-assured only"),
        key=Choices.quality_assured_only.key,
        help="Keep only records that say the service meets a quality standard, such as Respect accreditation.",
    )
    st.date_input(
        said("On this date"),
        key=Choices.on.key,
        format="DD/MM/YYYY",
        min_value=readers.EARLIEST,
        max_value=readers.LATEST,
    )
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


def choose_area(code: str) -> None:
    """Choose an area from elsewhere on the screen; for callbacks, which run before the widgets are drawn."""
    Choices.area_or_all.put(code)


def _keep_area_at_level() -> None:
    """Keep the chosen area at the level just chosen, and say so where there is none around it."""
    shown = of_another_level(Choices.area_or_all.now(), Choices.level.now())
    Choices.area_or_all.put(shown.area)
    say_beside_the_place(shown.notice)
