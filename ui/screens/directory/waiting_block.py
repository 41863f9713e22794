"""Names of areas and words of the field that wait for the user: each asked once, however many rows hold it."""

from collections.abc import Sequence

import streamlit as st

from geo.found_area import FoundArea
from geo.levels import LEVELS
from loaders.intake.rows import IN_WORDS, AreaToSettle
from loaders.intake.understanding.words import COMMUNITIES, FOR_WHOM, UnknownWord
from say.coverage.waiting_words import holds_back, not_counted_in_words
from say.numbers import count
from say.text import in_label
from ui.parts.marked import Marked
from ui.screens.directory.meaning_choice import NOWHERE_ELSE, choose_meaning
from ui.screens.directory.worked import AtWork
from ui.state.draft_in_use import decide
from ui.state.held import now_in_widget

MOST_ASKED = 12
_WAITS = ""
_AS_COMMUNITIES = {f"Community: {label}": (COMMUNITIES, key) for key, label in IN_WORDS[COMMUNITIES].choices.items()}
"""What a word under *For whom* may mean besides a side."""


def show_waiting(s: Marked, at_work: AtWork) -> None:
    """Draw a question for each name and word that nothing settles: what holds rows back in one column, the rest in the next.

    A column keeps its order, so that an answer moves no other question to another place.
    """
    areas, words = at_work.worked.areas, at_work.worked.words
    if not areas and not words:
        return
    s.plain.header("What do these mean?")
    s.plain.say_quietly("Until you say it, the word stays with its row and is never counted as a match.")
    needed = [word for word in words if holds_back(word)][:MOST_ASKED]
    others = [word for word in words if not holds_back(word)][:MOST_ASKED]
    _offer_all([*needed, *others])
    held_back, not_counted = st.columns(2)
    with held_back:
        _ask_all(s, areas[:MOST_ASKED], needed, "Rows wait for these:" if others else "")
    with not_counted:
        _ask_all(s, (), others, f"{not_counted_in_words(words)}:")
    if more := max(0, len(areas) - MOST_ASKED) + len(words) - len(needed) - len(others):
        s.plain.say_quietly(f"{count(more, 'more question')} once these are answered.")


def _ask_all(s: Marked, areas: Sequence[AreaToSettle], words: Sequence[UnknownWord], said: str) -> None:
    """Draw the questions of one column under what is said of them."""
    if said and (areas or words):
        s.plain.say_quietly(said)
    for word in words:
        _ask_word(word)
    for area in areas:
        _ask_area(area)


def _offer_all(words: Sequence[UnknownWord]) -> None:
    """Draw one button that takes what is proposed for each of several words; one step back undoes it."""
    proposed = {(word.field, word.written): (near[0],) for word in words if (near := _near(word))}
    if len(proposed) > 1:
        asked = f"Take all {len(proposed)} proposals"
        st.button(in_label(asked), on_click=lambda: decide(words=proposed), key="take_all_words")


def _near(word: UnknownWord) -> list[str]:
    """The keys nearest to a word; the first of them is proposed."""
    return [one for one in word.near if one in IN_WORDS[word.field].choices]


def _ask_area(area: AreaToSettle) -> None:
    key = f"area {area.written}"
    options: dict[str, FoundArea | None] = {_WAITS: None} | {f"{one.level} {one.code}": one for one in area.options}

    def chosen() -> None:
        if one := options[now_in_widget(key)]:
            decide(areas={area.written: ((one.level, one.code),)})

    st.selectbox(
        in_label(f"“{area.written}”, in {count(len(area.rows), 'row')}: which area?"),
        list(options),
        format_func=lambda named: _area_label(options[named]),
        key=key,
        on_change=chosen,
    )


def _area_label(area: FoundArea | None) -> str:
    return f"{area.name}, {LEVELS[area.level].one}" if area else "Say which"


def _ask_word(word: UnknownWord) -> None:
    labels = IN_WORDS[word.field].choices
    near = _near(word)
    perhaps = f" Perhaps: {labels[near[0]]}." if near else ""
    asked = f"“{word.written}” under {IN_WORDS[word.field].label}, in {count(word.rows, 'row')}: what is it?{perhaps}"
    elsewhere = _AS_COMMUNITIES if word.field == FOR_WHOM else NOWHERE_ELSE
    choose_meaning(word.field, word.written, asked, (_WAITS, "Say what it is"), near, elsewhere)
