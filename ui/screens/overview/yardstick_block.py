"""Our count of force areas beside the count that commissioners published, and the other published figures."""

from coverage.ask import Ask, Terms
from coverage.forces_on_record import ForcesOnRecord, forces_on_record
from loaders.directory.yardsticks import Yardstick, yardsticks
from say.coverage.directory_words import in_a_sentence
from say.text import with_capital
from ui.cache.coverage import evaluation_of
from ui.frame.screen import Screen
from ui.parts.method.register_of_sources import show_published_figures


def show_yardsticks(s: Screen) -> None:
    """Draw our count beside the one that commissioners published, with every published figure below."""
    directory, ask = s.directory, s.choices.ask
    terms = Terms(on=ask.terms.on, staleness_months=ask.terms.staleness_months)
    work = Ask(terms=terms)
    ours = forces_on_record(evaluation_of(directory, work.terms), work)
    named, published = in_a_sentence(directory), yardsticks()["perpetrator_programmes"]
    s.say_quietly(beside_published(named, ours, published))
    with s.plain.expander("Published national figures to read beside ours"):
        show_published_figures(yardsticks().values())


def beside_published(named: str, ours: ForcesOnRecord, published: Yardstick) -> str:
    """Say our count, then the published one: each as its own, for the two do not count the same thing."""
    return (
        f"{with_capital(named)} shows work with people who cause harm in {ours.either} of {ours.forces} force areas, "
        f"or in part of them. It is current in {ours.current}, {ours.silent or 'none'} of which state no risk level, "
        f"and old or unclear in {ours.unclear}. "
        f"Commissioners told their association that {published.figure} areas commission perpetrator programmes "
        f"(APCC, {published.source_year}). The two do not count the same thing."
    )
