"""Who can be asked about an area: each party and each provider that would know something, and what."""

from collections.abc import Iterable
from dataclasses import dataclass

from coverage.asking.cell import MissingCell
from coverage.asking.parties import PARTIES, PROVIDER
from geo.home import Home
from geo.mistakes import Mistake
from loaders.directory.refuge_names import NAME_WITHHELD, REFUGE_WITHHELD
from say.asking.party_words import party_in_words
from say.coverage.question_words import UNNAMED
from say.text import cut, holds_words, listing, with_capital


@dataclass(frozen=True)
class Askable:
    """Somebody who can be asked: a key of ``PARTIES``, what they are called, and the cells that they would know."""

    party: str
    name: str
    cells: tuple[MissingCell, ...]

    @property
    def is_public_authority(self) -> bool:
        """Whether the Freedom of Information Act 2000 covers them."""
        return PARTIES[self.party].is_public_authority


def askables(home: Home, cells: Iterable[MissingCell]) -> tuple[Askable, ...]:
    """Return everybody who would know something, in the order of ``PARTIES``; providers by name, each once."""
    every = tuple(cells)
    parties = (
        Askable(key, party_in_words(key, home), tuple(cell for cell in every if key in cell.would_know))
        for key in PARTIES
        if key != PROVIDER
    )
    run_by: dict[str, list[MissingCell]] = {}
    for cell in every:
        if PROVIDER in cell.would_know and _is_named(cell.organisation):
            run_by.setdefault(cut(cell.organisation), []).append(cell)
    providers = (Askable(PROVIDER, name, tuple(run_by[name])) for name in sorted(run_by))
    return tuple(one for one in (*parties, *providers) if one.cells)


def _is_named(organisation: str) -> bool:
    withheld = organisation.startswith((NAME_WITHHELD, REFUGE_WITHHELD))
    return bool(organisation) and organisation.lower() != UNNAMED and not withheld


TOO_WIDE = (
    "A letter goes to those who would know of one area: choose a police force area, a council, a district or a region."
)
NATION = "nation"


def is_too_wide(home: Home) -> bool:
    """Whether nobody would know of all of an area: of a nation, and of several."""
    return home.level == NATION


def one_askable(found: tuple[Askable, ...], wanted: str) -> Askable:
    """Find somebody by the key of their party or by words of their name; "" is whoever would know most.

    Raises
    ------
    Mistake
        If nobody, or more than one, is meant.
    """
    if not found:
        raise Mistake("Nothing is left to ask here: the records are current and whole.")
    if not wanted:
        return max(found, key=lambda one: len(one.cells))
    by_key = [one for one in found if one.party == wanted]
    by_name = [one for one in found if one.name.casefold() == wanted.casefold()]
    meant = by_key or by_name or [one for one in found if holds_words(one.name.casefold(), wanted)]
    if len(meant) == 1:
        return meant[0]
    among = listing((f"“{with_capital(one.name)}”" for one in meant or found), "or")
    raise Mistake(f'"{wanted}" is nobody, or more than one, who can be asked here: choose {among}.')
