"""Read the areas that a text names, step by step: as a name, as an area but for some of it, as a list, as a part of an area."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd

from geo.areas import ENGLAND_AND_WALES, LOOKUPS, area_name, lads_of
from geo.cover import fewest_areas
from geo.elsewhere import what_words_say
from geo.found_area import FoundArea
from geo.mistakes import Mistake
from geo.name_index import not_areas
from geo.names import NotShown, find_areas, named_areas
from geo.possible_areas import possible_areas
from geo.several_names import cut_at_names, names_several, parts_of, read_set
from geo.spelling import normalise_name
from loaders.directory.area_company import in_company, place_inside
from loaders.directory.area_phrases import (
    all_of_it,
    explained,
    is_heading,
    left_out,
    part_of,
    sections_of,
    without_all_of_it,
    without_what,
)
from loaders.directory.area_postcodes import (
    district_of_slip,
    districts_of_first_half,
    districts_of_postcodes,
    holds_address,
    in_brackets,
    place_and_area,
    without_postcodes,
    without_withheld,
)
from loaders.directory.areas_around import area_meant_by
from loaders.directory.areas_found import AreaQuestion, AreasFound, listed, together
from loaders.files.cells import shown

Area = tuple[str, str]
"""Level and code."""

_OF_THE_METROPOLITAN_POLICE, _LONDON = "E23000001", "E12000007"
_COMMISSIONER = "its commissioner"
_WIDER = "wider than England and Wales"


@dataclass(frozen=True)
class AreaReader:
    """Reads texts of one row: see ``areas_of_cell``; ``decided`` is by normalised name."""

    level: str | None
    decided: Mapping[str, tuple[Area, ...]]
    around: Area | None
    ask: bool

    def cell(self, text: str) -> AreasFound:
        """Everything that a cell names."""
        if (found := self._decided(text)) is not None:
            return found
        kept = without_withheld(text)
        if not kept and text:
            return AreasFound((), "An address or a postcode was not kept here: name the area served.")
        sections = sections_of(kept)
        return together(map(self._section, sections)) if sections else AreasFound((), "No area is given.")

    def _section(self, text: str) -> AreasFound:
        steps: tuple[Callable[[str], AreasFound | None], ...]
        steps = (self.name, self._all_but_some, self._explained, self._list)
        for step in steps:
            if (found := step(text)) is not None:
                return found
        return AreasFound((), self._unknown(text), unread=(text,))

    def name(self, text: str) -> AreasFound | None:
        """What one name means, with the words around it; None where it is not known."""
        if (found := self._decided(text)) is not None:
            return found
        if said := all_of_it(text):
            return area_meant_by(text, said, self.around)
        for step in (self._placed, self._named):
            if (found := step(text)) is not None:
                return found
        for rest in without_all_of_it(text):
            if (found := self._name_or_list(rest)) is not None:
                return found
        return self._part(text)

    def _name_or_list(self, text: str) -> AreasFound | None:
        found = self._named(text)
        return self._list(text) if found is None else found

    def _decided(self, text: str) -> AreasFound | None:
        areas = self.decided.get(normalise_name(text))
        if areas is None:
            return None
        return AreasFound(tuple(FoundArea(code, area_name(code), level) for level, code in areas), settled=True)

    def _placed(self, text: str) -> AreasFound | None:
        """What a postcode means, in an address or by itself, or the first half of one."""
        rest = without_postcodes(text)
        if rest is not None:
            return place_and_area(districts_of_postcodes(text), self._name_or_list(rest) if rest else None)
        rest, brackets = in_brackets(text)
        places = [self._named(inside) for inside in brackets]
        if places and all(place is not None for place in places):
            return place_and_area(together(filter(None, places)), self._name_or_list(rest) if rest else None)
        return districts_of_first_half(text, self.ask) or district_of_slip(text)

    def _named(self, text: str) -> AreasFound | None:
        key = normalise_name(text)
        if self.level is None and key in _commissioner_of_london():
            london = FoundArea(_LONDON, area_name(_LONDON), "region")
            return AreasFound((london,), f"{shown(text)} was read as London, both its forces.")
        if not_areas().get(key) == _WIDER:
            shown_part = FoundArea(ENGLAND_AND_WALES, area_name(ENGLAND_AND_WALES), "nation")
            return AreasFound((shown_part,), f"{shown(text)} was read as England and Wales, the part that we show.")
        if self.ask and (options := possible_areas(text, self.level)):
            return self._asked(text, options)
        return self._as_written(text, self.level)

    def _as_written(self, text: str, level: str | None) -> AreasFound | None:
        """What a text means by itself. A code counts whatever the level says."""
        try:
            areas = named_areas(text, level) or read_set(text)
        except NotShown as mistake:
            return AreasFound((), str(mistake))
        except Mistake:
            areas = ()
        if not areas and level and any(c.isdigit() for c in text):
            return self._as_written(text, None)
        return _found(areas) if areas else None

    def _asked(self, text: str, options: tuple[FoundArea, ...]) -> AreasFound:
        """A question, or the one option that lies in the area around."""
        inside = [one for one in options if self.around and set(lads_of(one.code)) <= set(lads_of(self.around[1]))]
        if len(inside) != 1:
            return AreasFound((), questions=(AreaQuestion(" ".join(text.split()), options),))
        said = f"{shown(text)} was read as {inside[0].name}, which lies in the area that the row is about."
        return AreasFound((FoundArea(inside[0].code, inside[0].name, inside[0].level),), said, settled=True)

    def _list(self, text: str) -> AreasFound | None:
        """Names one after another; areas that make up one exactly are that one."""
        if not names_several(text):
            return None
        pieces = cut_at_names(text, self.name)
        try:
            whole = find_areas(text, self.level) if not any(piece.settled for piece in pieces) else ()
        except Mistake:
            whole = ()
        waits = any(piece.questions for piece in pieces)
        if whole and (len(whole) == 1 or not waits):
            return _found(whole)
        return together(in_company(pieces, "," in text)) if pieces else None

    def _all_but_some(self, text: str) -> AreasFound | None:
        """What is left of "Kent excluding Medway": of the narrowest area of the name that holds what is left out."""
        if (said := left_out(text)) is None:
            return None
        plain = AreaReader(self.level, self.decided, self.around, ask=False)
        bases, without = self._meanings(said[0]), plain._name_or_list(said[1])
        if not bases or without is None or not without.areas:
            return None
        gone = {lad for area in without.areas for lad in lads_of(area.code)}
        for base in bases:
            left = set(lads_of(base.code)) - gone
            if left and gone < set(lads_of(base.code)):
                areas = tuple(FoundArea(code, area_name(code), level) for level, code in fewest_areas(left))
                return AreasFound(areas, f"{shown(text)} was read as {listed(areas)}.")
        return AreasFound(
            (), f"{shown(text)} leaves out {listed(without.areas)}, which is no part of it: name the areas served."
        )

    def _meanings(self, text: str) -> tuple[FoundArea, ...]:
        """Every area that a name may mean, narrowest first."""
        for rest in (text, *without_all_of_it(text)):
            if options := possible_areas(rest, self.level):
                return options
            if (found := self._named(rest)) is not None:
                return found.areas
        return ()

    def _explained(self, text: str) -> AreasFound | None:
        """The place of "Kent (Ashford, Dover)", "Newcastle (Staffordshire)" and "Areas: Leeds"."""
        if (said := explained(text)) is None:
            return None
        if is_heading(said[0]):
            return self._section(said[1])
        whole, inside = self._name_or_list(said[0]), self._name_or_list(said[1])
        if whole is None or inside is None:
            return None
        return place_inside(whole, inside)

    def _part(self, text: str) -> AreasFound | None:
        """Each of "East and West Sussex"; or what to say of "North Kent", a part that no list of areas sets out."""
        if (said := part_of(text)) is None:
            return None
        words, name = said
        each = [self._named(f"{word} {name}") for word in words]
        known = [found for found in each if found is not None]
        if len(known) == len(words) > 0:
            return together(known)
        bases = self._meanings(name) or self._meanings(without_what(name))
        if not bases:
            return None
        widest = max(bases, key=lambda area: len(lads_of(area.code)))
        if not self.ask:
            return AreasFound(
                (), f"{shown(text)} is a part of {widest.name} whose districts are not set out: name them."
            )
        lads = sorted(lads_of(widest.code), key=area_name)
        districts = tuple(FoundArea(lad, area_name(lad), "lad", f"A district of {widest.name}.") for lad in lads)
        return AreasFound((), questions=(AreaQuestion(" ".join(text.split()), districts),))

    def _unknown(self, text: str) -> str:
        """Say what was not understood: of a list, the part of it."""
        if holds_address(text):
            return "This reads as an address: name the area served."
        if what := what_words_say(text):
            return f"{shown(text)} reads as {what}: name the districts served."
        parts = [part.strip(" ()[]") for part in parts_of(text)]
        unknown = [part for part in parts if self.name(part) is None]
        if len(parts) > 1 and 0 < len(unknown) < len(parts):
            return f"In {shown(text)}: {_complaint(unknown[0], self.level)}"
        return _complaint(text, self.level)


def _found(areas: tuple[FoundArea, ...]) -> AreasFound:
    return AreasFound(areas, " ".join(dict.fromkeys(str(area.notice) for area in areas if area.notice)))


def _complaint(text: str, level: str | None) -> str:
    try:
        find_areas(text, level)
    except Mistake as mistake:
        return str(mistake)
    return f"{shown(text)} is not an area we know."


@cache
def _commissioner_of_london() -> frozenset[str]:
    """What London's commissioner is called: the office speaks for the region, and not for one of its two forces."""
    names = pd.read_csv(LOOKUPS / "area_names.csv", dtype=str)
    office = names["area_code"].eq(_OF_THE_METROPOLITAN_POLICE) & names.iloc[:, -1].eq(_COMMISSIONER)
    return frozenset(normalise_name(name) for name in names.loc[office, "alias"])
