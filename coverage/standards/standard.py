"""What a standard is: what it asks for, who asks, and which records and which published facts speak of it."""

from dataclasses import dataclass

from coverage.ask import ANY, Ask, Terms, side_of
from coverage.vocabulary import HARMED


@dataclass(frozen=True)
class Part:
    """One thing that a standard asks for, which records of the directory answer.

    Attributes
    ----------
    name
        What it is called after "on record for": "high risk".
    risk, community, intervention, for_whom
        The cell that answers, as of ``Ask``.
    by_and_for_only, quality_assured_only
        As of ``Terms``.
    national_counts
        Whether a record that serves the nation meets it: so for work that is run for the nation.
    """

    name: str
    risk: str = ANY
    community: str = ANY
    intervention: str = ANY
    for_whom: str = ""
    by_and_for_only: bool = False
    quality_assured_only: bool = False
    national_counts: bool = False

    def ask(self, terms: Terms) -> Ask:
        """Return the question that records answer, on the date and the staleness of some terms."""
        side = self.for_whom or side_of(self.intervention, terms.for_whom)
        only = self.by_and_for_only, self.quality_assured_only
        return Ask(self.risk, self.community, self.intervention, Terms(terms.on, terms.staleness_months, *only, side))


@dataclass(frozen=True)
class Standard:
    """One standard. Every field is said; ``()`` or "" where there is nothing.

    Attributes
    ----------
    key, label
        As files hold it, and as screens show it.
    asks
        After "The sector asks for".
    asked_in
        Keys of ``ASKED_IN``: the documents that ask for it.
    parts
        What records can answer. All of them current in the whole area meet it, unless there is something ``beyond``.
    beyond
        What is asked and no record of a service can show, in words.
    facts
        The words of ``data/facts/standards.csv`` that speak of it.
    """

    key: str
    label: str
    asks: str
    asked_in: tuple[str, ...]
    parts: tuple[Part, ...]
    beyond: str
    facts: tuple[str, ...]


def of_harmed(name: str, intervention: str = ANY) -> Part:
    """Return a part that support for people who are harmed answers."""
    return Part(name, intervention=intervention, for_whom=HARMED)
