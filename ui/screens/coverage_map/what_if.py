"""What if a place opened or closed: what is asked, who would be nearer or farther, and the way on to a plan. Kept in the URL."""

from dataclasses import dataclass

import streamlit as st

from coverage.ask import ANY, Ask
from coverage.directory import Directory
from coverage.distance.places_to_visit import KNOWN
from coverage.sites.site import Site, site_called
from geo.areas import area_name
from geo.mistakes import Mistake
from say.cohorts.value_words import NATION
from say.distance.distance_words import MAY_BE_NEARER
from say.distance.what_if_words import moved_in, moved_sentences, of_whom_nothing_is_known
from say.text import in_label
from ui.cache.distance import distances_of, far_of, moved_of
from ui.frame.screen import Screen
from ui.parts.when_open import show_popover
from ui.screens.coverage_map.site_to_plan import offer_to_a_plan
from ui.state.choices import Choices

OPEN = "open_what_if"
NO_CLOSURE = ""
DRAWN = {False: "After", True: "Today"}
"""What the map is drawn of where a change is asked about, by whether it is as today."""


@dataclass(frozen=True)
class Change:
    """A new site by its name ("" for none) and a service that closes by its id ("" for none): one of each is a move."""

    new_site: str
    closed: str

    @property
    def site(self) -> Site | None:
        """The place that the new site means."""
        return site_called(self.new_site) if self.new_site else None


def change_in_use(s: Screen) -> Change | None:
    """Return the change that is asked about, None for none; what cannot be read of it is said, and left out."""
    new_site, closed = Choices.new_site.now().strip(), Choices.closed.now()
    if refused := _why_no_site(new_site):
        s.mistake(refused)
        new_site = ""
    if closed and closed not in services_to_close(s.directory, s.choices.ask):
        s.mistake("The service that was to close does not answer this, or no place of it is known: nothing closes.")
        Choices.closed.put(NO_CLOSURE)
        closed = NO_CLOSURE
    return Change(new_site, closed) if new_site or closed else None


def services_to_close(directory: Directory, ask: Ask) -> dict[str, str]:
    """Return the services whose place is known, by id, with their names; the id too where several bear one name."""
    services = distances_of(directory, ask).places.services
    known = services[services["where"] == KNOWN].sort_values("service_name")
    alike = known["service_name"].duplicated(keep=False)
    named = known["service_name"].where(~alike, known["service_name"] + ", " + known["service_id"])
    return dict(zip(known["service_id"], named, strict=True))


def change_named(change: Change, directory: Directory, ask: Ask) -> str:
    """Name a change in a few words: "a new site in Hexham, and Service 1 closed"."""
    closed = services_to_close(directory, ask)[change.closed] if change.closed else ""
    new = f"a new site in {change.site.name}" if change.site else ""
    return ", and ".join(filter(None, [new, f"{closed} closed" if closed else ""]))


def draw_what_if(s: Screen, change: Change | None) -> None:
    """Draw what can be changed, behind a button; where a change is asked about, whether the map is drawn before or after it."""
    show_popover("What if", OPEN, lambda: _draw_changes(s))
    if change:
        st.radio(
            "The map is drawn",
            list(DRAWN),
            format_func=DRAWN.__getitem__,
            key=Choices.as_today.key,
            horizontal=True,
            label_visibility="collapsed",
        )


def _draw_changes(s: Screen) -> None:
    st.text_input(
        "A new site in",
        key=Choices.new_site.key,
        max_chars=Choices.new_site.longest,
        placeholder="Hexham, or NE46",
        help="A town, or the first half of a postcode; never an address. It is taken to be open to everybody.",
    )
    if refused := _why_no_site(Choices.new_site.now().strip()):
        s.plain.say_quietly(refused)  # here too: on a small screen this block covers what is said above the map
    closing = services_to_close(s.directory, s.choices.ask)
    st.selectbox(
        "A service that closes",
        [NO_CLOSURE, *closing],
        format_func=lambda one: in_label(closing[one]) if one else "None",
        key=Choices.closed.key,
        help="With a new site too, it moves there.",
    )
    st.button("Change nothing", key="what_if_nothing", on_click=_change_nothing)


def _why_no_site(text: str) -> str:
    """Say why a text is no new site; "" where it is one, or nothing is typed."""
    try:
        if text:
            site_called(text)
    except Mistake as mistake:
        return str(mistake)
    return ""


def _change_nothing() -> None:
    Choices.new_site.put("")
    Choices.closed.put(NO_CLOSURE)
    Choices.as_today.put(False)


def say_change(s: Screen, change: Change) -> None:
    """Say who would be nearer and who farther, by minutes: of the area chosen, the whole beside it; and offer it to a plan."""
    ask, area = s.choices.ask, s.choices.area
    here, everywhere = (moved_of(s.directory, ask, one, change.new_site, change.closed) for one in (area, None))
    s.plain.bold(name_of(area))
    whole = [moved_in(NATION, everywhere)] if area else []
    unknown = of_whom_nothing_is_known(far_of(s.directory, ask, area)) if change.site else []
    s.bullets([*moved_sentences(here, invented=False), MAY_BE_NEARER, *unknown, *whole])
    if change.site:
        offer_to_a_plan(s, change.site, None if ask.intervention == ANY else ask.intervention)


def name_of(area: str | None) -> str:
    """Name the area chosen; England and Wales where none is."""
    return area_name(area) if area else NATION
