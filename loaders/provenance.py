"""What the tables of the command line say of themselves."""

from dataclasses import replace

from cohorts.model.starts import COUNTS
from coverage.ask import Ask
from coverage.directory import Directory
from coverage.export import Provenance
from loaders.assumptions.need_files import NeedFromFiles
from loaders.plans.plan_inputs import SOURCES


def provenance_of(
    title: str, ask: Ask, directory: Directory, people: NeedFromFiles | None = None
) -> Provenance:
    """Return what a table says of itself; one that estimates people names its assumptions too."""
    terms = ask.terms
    asked = f"risk {ask.risk}, community {ask.community}, intervention {ask.intervention}, on {terms.on}"
    only = ", by-and-for only" * terms.by_and_for_only + ", quality-assured only" * terms.quality_assured_only
    asked = f"{asked}, records old after {terms.staleness_months} months{only}"
    sources = f"directory as named; {SOURCES}"
    provenance = Provenance(title, directory.title, directory.edition, asked, sources, directory.invented)
    if not people:
        return provenance
    sources = f"{provenance.sources}; {people.sources(ask.community)}"
    asked = f"{asked}; {COUNTS}"
    return replace(provenance, asked=asked, sources=sources, assumptions=people.assumptions, modelled=True)


def provenance_without_directory(title: str, asked: str, sources: str, people: NeedFromFiles) -> Provenance:
    """Return what a table that needs no directory says of itself."""
    sources = f"{SOURCES}; {sources}"
    return Provenance(
        title, "no directory", "none is needed", asked, sources, False, people.assumptions, modelled=True
    )
