"""Read the areas that a text names, step by step: as a name, as an area but for some of it, as a list, as a part of an area."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from geo.areas import area_name
from geo.elsewhere import what_words_say
from geo.found_area import FoundArea
from geo.mistakes import Mistake
from geo.names import find_areas
from geo.several_names import cut_at_names, names_several, parts_of
from geo.spelling import normalise_name
from loaders.directory.area_company import in_company, place_inside
from loaders.directory.area_names_meant import Area, Terms, found_areas, named
from loaders.directory.area_phrases import (
    all_of_it,
    explained,
    how_many,
    is_heading,
    only_part_words,
    sections_of,
    without_all_of_it,
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
from loaders.directory.area_subsets import all_but_some, of_so_many, part
from loaders.directory.areas_around import area_meant_by
from loaders.directory.areas_found import AreasFound, together
from loaders.directory.placed_by_postcode import area_in_brackets
from loaders.files.cells import shown


def _stands_for_postcode(text: str) -> AreasFound | None:
    """The district or force area that was put in place of a postcode: no question, whatever else has its name."""
    area = area_in_brackets(text)
    return AreasFound((FoundArea(area[1], area_name(area[1]), area[0]),)) if area else None


@dataclass(frozen=True)
class AreaReader:
    """Reads texts of one row: see ``areas_of_cell``; ``decided`` is by normalised name."""

    terms: Terms
    decided: Mapping[str, tuple[Area, ...]]

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
        steps = (self._counted, self.name, self._all_but_some, self._explained, self._list)
        for step in steps:
            if (found := step(text)) is not None:
                return found
        return AreasFound((), self._unknown(text), unread=(text,))

    def name(self, text: str) -> AreasFound | None:
        """What one name means, with the words around it; None where it is not known."""
        if (found := self._decided(text)) is not None:
            return found
        if said := all_of_it(text):
            return area_meant_by(text, said, self.terms.around)
        for step in (self._placed, self._named):
            if (found := step(text)) is not None:
                return found
        for rest in without_all_of_it(text):
            if (found := self._name_or_list(rest)) is not None:
                return found
        return part(text, self.terms, self._named)

    def _named(self, text: str) -> AreasFound | None:
        found = self._decided(text)
        return named(text, self.terms) if found is None else found

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
        places = [_stands_for_postcode(f"[{inside}]") or self._named(inside) for inside in brackets]
        if places and all(place is not None for place in places):
            return place_and_area(together(filter(None, places)), self._name_or_list(rest) if rest else None)
        return districts_of_first_half(text, self.terms.ask) or district_of_slip(text)

    def _list(self, text: str) -> AreasFound | None:
        """Names one after another; areas that make up one exactly are that one."""
        if not names_several(text):
            return None
        pieces = cut_at_names(text, self.name)
        try:
            whole = find_areas(text, self.terms.level) if not any(piece.settled for piece in pieces) else ()
        except Mistake:
            whole = ()
        waits = any(piece.questions for piece in pieces)
        if whole and (len(whole) == 1 or not waits):
            return found_areas(whole)
        return together(in_company(pieces, "," in text)) if pieces else None

    def _all_but_some(self, text: str) -> AreasFound | None:
        plain = AreaReader(replace(self.terms, ask=False), self.decided)
        return all_but_some(text, self.terms, plain._name_or_list)

    def _counted(self, text: str) -> AreasFound | None:
        """The area of "Lancashire (14 districts)"."""
        said = explained(text)
        number = how_many(said[1]) if said else None
        return of_so_many(said[0], number, self.terms) if said and number else None

    def _explained(self, text: str) -> AreasFound | None:
        """The place of "Kent (Ashford, Dover)", "Newcastle (Staffordshire)" and "Areas: Leeds"."""
        if (said := explained(text)) is None:
            return None
        if is_heading(said[0]):
            return self._section(said[1])
        if only_part_words(said[1]):
            return self.name(f"{said[1]} {said[0]}")
        whole, inside = self._name_or_list(said[0]), self._name_or_list(said[1])
        if whole is None or inside is None:
            return None
        return place_inside(whole, inside)

    def _unknown(self, text: str) -> str:
        """Say what was not understood: of a list, the part of it."""
        if holds_address(text):
            return "This reads as an address: name the area served."
        if what := what_words_say(text):
            return f"{shown(text)} reads as {what}: name the districts served."
        parts = [part.strip(" ()[]") for part in parts_of(text)]
        unknown = [part for part in parts if self.name(part) is None]
        if len(parts) > 1 and 0 < len(unknown) < len(parts):
            return f"In {shown(text)}: {_complaint(unknown[0], self.terms.level)}"
        return _complaint(text, self.terms.level)


def _complaint(text: str, level: str | None) -> str:
    try:
        find_areas(text, level)
    except Mistake as mistake:
        return str(mistake)
    return f"{shown(text)} is not an area we know."
