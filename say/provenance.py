"""What a screen, a file or a command says of itself, from one maker: the register of sources and what is in use.

A ``Basis`` is what numbers are asked of: a directory, a question, a date and the assumptions. ``Rests`` is which sources they
come from, by the keys of ``data/sources.toml``, so that no edition is written anywhere else.
"""

from dataclasses import dataclass, replace

from coverage.ask import Ask
from coverage.directory import Directory
from coverage.export import Provenance, safe_cell
from geo.area_notes import note_of_level
from loaders.assumptions.register import shipped_assumptions
from loaders.sources_register import licence_in_words, named_briefly
from say.coverage.asked import subject
from say.numbers import day
from say.terms import english

PRODUCT = "Provision Atlas"
_PUBLISHED = ("cohort_high", "cohort_medium", "adult_victims")
"""The assumptions of the national cohort that somebody has published."""


@dataclass(frozen=True)
class Rests:
    """Which sources numbers come from.

    Attributes
    ----------
    of_directory
        Whether the directory in use is one of them.
    registered
        Keys of ``data/sources.toml``.
    modelled
        Whether the numbers are estimates of the model, and not what a record says.
    others
        Sources that are in no register, such as a loaded series, in words.
    """

    of_directory: bool
    registered: tuple[str, ...]
    modelled: bool
    others: tuple[str, ...]

    def and_on(self, *others: str) -> "Rests":
        """Add sources that are in no register."""
        return replace(self, others=(*self.others, *others))

    def and_on_all_of(self, other: "Rests") -> "Rests":
        """Add the sources of another: what is shown comes from both."""
        return Rests(
            self.of_directory or other.of_directory,
            tuple(dict.fromkeys([*self.registered, *other.registered])),
            self.modelled or other.modelled,
            (*self.others, *other.others),
        )

    @property
    def notes(self) -> tuple[str, ...]:
        """Each registered source with its licence and attribution; then what each status means, where records are told of."""
        meant = english().statuses.values() if self.of_directory else ()
        return (*map(licence_in_words, self.registered), *(f"Status “{one.short}”: {one.long}" for one in meant))

    @property
    def in_words(self) -> str:
        """The sources with their editions, "; " between them."""
        directory = ["directory as named"] if self.of_directory else []
        return "; ".join(dict.fromkeys([*directory, *map(_named, self.registered), *self.others]))


_AREAS = ("population", "lad_lookup")
AREAS = Rests(False, _AREAS, modelled=False, others=())
"""Which areas there are, and how many people live in each."""
RELATED_AREAS = Rests(
    False,
    (*_AREAS, "lsoa_boundaries", "district_boundaries", "code_history", "small_area_health"),
    modelled=False,
    others=(),
)
"""How areas are related: who borders whom, and what retired areas became."""
REORGANISATION = Rests(False, ("reorganisation",), modelled=False, others=())
"""Which councils are announced to end, and what follows them."""
RECUT = Rests(
    False,
    (
        *_AREAS,
        "small_area_census",
        "small_area_postcodes",
        "small_area_health",
        "onspd",
        "code_history",
        "reorganisation",
    ),
    modelled=True,
    others=(),
)
"""How totals are put onto another map."""
POSTCODES = Rests(False, ("onspd", "lad_lookup"), modelled=False, others=())
"""In which areas a postcode lies."""
RECORD = Rests(True, _AREAS, modelled=False, others=())
"""What is on record."""
STANDARDS_ON_RECORD = Rests(True, (*_AREAS, "standards"), modelled=False, others=())
"""How the sector's standards stand."""
COHORT = Rests(True, (*_AREAS, "assumptions"), modelled=True, others=())
"""How many people there are, and whom the record leaves."""
HOW_FAR = Rests(
    True,
    (*_AREAS, "small_area_census", "small_area_postcodes", "rural_groups", "road_minutes"),
    modelled=True,
    others=(),
)
"""How far people are from a place."""
DISTANCE = COHORT.and_on_all_of(HOW_FAR)
"""How far people are from a place, and who has access to one."""
AWARDS = Rests(True, ("lad_lookup", "perpetrator_funds"), modelled=False, others=())
"""What money is there, as stated."""
MONEY_ON_RECORD = AWARDS.and_on_all_of(COHORT)
"""What money is there, and how much for each person."""
PEOPLE = replace(COHORT, of_directory=False)
"""How many people there are, whatever is on record."""
PLAN = Rests(True, (*_AREAS, "assumptions", "scenarios"), modelled=True, others=())
"""What money would change."""
ALIKE = Rests(False, (*_AREAS, "lsoa_boundaries", "community_shares_by_district"), modelled=True, others=())
"""How alike areas are."""
CASES_FOR_WOMEN = Rests(False, (*_AREAS, "yardsticks"), modelled=False, others=())
"""Cases of a loaded series for as many adult women, beside what is published."""
COSTS = Rests(False, ("cost_evidence", "consumer_prices"), modelled=False, others=())
"""What work has been published to cost."""
CLAIMS = Rests(False, ("published_claims", "standards"), modelled=False, others=("each claim names its own source",))
"""What is claimed, by us and by others."""
ON_A_MAP = Rests(
    False, ("lsoa_boundaries",), modelled=False, others=("contains OS data © Crown copyright and database right 2026",)
)
"""Where the areas lie that a map draws."""
OF_A_FILE = Rests(False, (), modelled=False, others=("the file itself",))
"""What is said of a file that somebody dropped in."""


@dataclass(frozen=True)
class Basis:
    """What numbers are asked of.

    Attributes
    ----------
    directory, edition, invented
        Of the directory, and whether it is invented.
    asked
        The question and its date, in words.
    assumptions
        Whether they stand as shipped, or which of them are CHANGED, in words.
    """

    directory: str
    edition: str
    invented: bool
    asked: str
    assumptions: str

    def of_areas(self, level: str) -> "Basis":
        """Return the same asked at a level: of one that is on no record, what is asked says what to know of it."""
        note = note_of_level(level)
        return replace(self, asked=f"{self.asked}; {note}") if note else self

    def provenance(self, title: str, rests: Rests) -> Provenance:
        """Return what a file or picture with a title says of itself."""
        return Provenance(
            title=f"{PRODUCT}: {title}",
            directory=self.directory,
            edition=self.edition,
            asked=self.asked,
            sources=rests.in_words,
            invented=self.invented,
            assumptions=self.assumptions,
            modelled=rests.modelled,
            notes=rests.notes,
        )


def basis_on(directory: Directory, asked: str, assumptions: str) -> Basis:
    """Return the basis of whatever is asked of a directory, said in words, with the assumptions in words."""
    return Basis(directory.title, directory.edition, directory.invented, asked, assumptions)


def basis_of(directory: Directory, ask: Ask, assumptions: str) -> Basis:
    """Return the basis of an ask of a directory, with the assumptions in words."""
    return basis_on(directory, asked_in_words(ask, day(ask.terms.on)), assumptions)


def basis_without_directory(asked: str, assumptions: str) -> Basis:
    """Return the basis of numbers that need no directory."""
    return Basis("no directory", "none is needed", False, asked, assumptions)


def asked_in_words(ask: Ask, on: str) -> str:
    """Say what is asked, on which date or dates, and when a record is old."""
    return asked_of(subject(ask), on, ask.terms.staleness_months)


def asked_of(what: str, on: str, months: int) -> str:
    """Say what is asked, however it is said, on which date or dates, and when a record is old."""
    return f"{what}; on {on}; records old after {months} months"


def asked_of_everything(risk: str, on: str, months: int) -> str:
    """Say that every kind of work is asked for at a risk level, or any, on a date."""
    return asked_of(f"every kind of work at {risk} risk, each for its usual side", on, months)


def _named(key: str) -> str:
    return _modelled_cohort() if key == "assumptions" else named_briefly(key)


def _modelled_cohort() -> str:
    """Say what the cohort is modelled from: each publisher of a national number, the census, and our judgements."""
    published = dict.fromkeys(shipped_assumptions()[key].said_by for key in _PUBLISHED)
    shares = named_briefly("community_shares_by_district")
    return (
        f"cohort modelled by us from {', '.join(published)}, {shares} and our judgements; "
        "each assumption listed on the Assumptions screen; central 80% of the draws"
    )


def said_in_a_file(about: Provenance, licence: str, attribution: str, **more: str) -> dict[str, str]:
    """Return what a file that holds words beside its rows says of itself, by name; ``more`` stands last, as it is given."""
    said = {
        "title": about.title,
        "data_status": about.mark or about.data_status,
        "directory": f"{about.directory}, {about.edition}",
        "asked": about.asked,
        "sources": about.sources,
        "assumptions": about.assumptions,
        "licence": licence,
        "attribution": attribution,
        **more,
    }
    return {name: str(safe_cell(words)) for name, words in said.items()}
