"""Four small facts with their sources, and what is not known."""

from dataclasses import replace

from cohorts.model.for_whom import counts_who_would_need
from cohorts.model.summary import Interval, interval
from coverage.ask import Ask
from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.kind_tally import KindTally
from coverage.vocabulary import HARMED, Status
from loaders.directory.yardsticks import yardsticks
from loaders.sources_register import edition_of, national_finding
from say.coverage.directory_words import unknowns_in_words
from say.coverage.facts import made_for_communities, nothing_listed
from say.coverage.overview_words import on_record_figure
from ui.cache.cohorts import gap_of
from ui.cache.coverage import age_of, coverage_of
from ui.frame.screen import Screen
from ui.parts.marked import Fact
from ui.state.world import World


def show_figure(s: Screen, found: KindTally) -> None:
    """Draw in how many force areas it is on record, beside the count that commissioners published."""
    published = yardsticks()["perpetrator_programmes"]
    words = "areas commission perpetrator programmes, commissioners told their association."
    source = f"APCC, {published.source_year}"
    s.facts(
        [
            Fact(*on_record_figure(found), "", "", of_directory=True),
            Fact(published.figure, words, source, published.source_url, of_directory=False),
        ]
    )


def show_facts(s: Screen) -> None:
    """Draw the four facts, each with its source."""
    directory, ask = s.directory, s.choices.ask
    survivors = national_finding("survivors_support_to_change")
    figure, words, source, url = (str(survivors[part]) for part in ("figure", "words", "source", "url"))
    facts = [
        _nothing_listed_fact(s.world, ask),
        _by_and_for_fact(directory, ask, led_by_it=True),
        _by_and_for_fact(directory, ask, led_by_it=False),
        Fact(figure, words, source, url, of_directory=False),
    ]
    s.facts(facts)


def _nothing_listed_fact(world: World, ask: Ask) -> Fact:
    """Say how many of the people counted live where nothing is listed, and how many of all ages do."""
    without = _without_a_record(world, ask) if counts_who_would_need(ask) else None
    figure, words = nothing_listed(ask, coverage_of(world.directory, ask, "lad"), without)
    ours = "our cohort; " if without else ""
    sources = f"{world.directory.title}; {ours}ONS {edition_of('population')} population"
    return Fact(figure, words, sources, "", of_directory=True)


def _without_a_record(world: World, ask: Ask) -> Interval:
    need = gap_of(world, ask)
    return interval(need.cohort[:, need.status == Status.NO_RECORD].sum(axis=1))


def _by_and_for_fact(directory: Directory, ask: Ask, led_by_it: bool) -> Fact:
    """Say in how many force areas support for people harmed is made for a community, whatever is chosen at the left."""
    terms = replace(ask.terms, by_and_for_only=led_by_it, for_whom=HARMED)
    tables = [coverage_of(directory, Ask(community=word, terms=terms), "pfa") for word in COMMUNITIES]
    figure, words = made_for_communities(tables, led_by_it)
    return Fact(figure, words, directory.title, "", of_directory=True)


def show_unknowns(s: Screen) -> None:
    """Draw what the directory leaves unsaid."""
    s.plain.bullets(unknowns_in_words(s.directory.records_of_services, age_of(s.directory, s.choices.ask.terms)))
