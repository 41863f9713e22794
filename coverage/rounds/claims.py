"""Where two returned workbooks say otherwise of one thing: both are kept, and somebody decides whose word stands."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coverage.reconcile.fields import plain_text
from coverage.reconcile.together import services_by_id
from coverage.rounds.answers import CORRECTABLE, NONE, NOT_OURS, THERE_IS, Return
from coverage.services_said import Service

Words = tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """One thing that was claimed: a question of an area (``question`` is its key), or a record (``service_id``)."""

    area: str
    question: str = ""
    service_id: str = ""

    @property
    def key(self) -> str:
        """The claim as a round keeps decisions on it: a record is one whichever area speaks of it."""
        return f"record {self.service_id}" if self.service_id else f"{self.area} {self.question}"


@dataclass(frozen=True)
class Contradiction:
    """What several returns say of one thing, each otherwise: by checksum, a key of the answers and then what was corrected.

    ``stands`` is the checksum of the one whose word stands, "" while nobody has decided.
    """

    claim: Claim
    said: tuple[tuple[str, Words], ...]
    stands: str


def contradictions(returns: Iterable[Return], stands: Mapping[str, str]) -> tuple[Contradiction, ...]:
    """Find what returns contradict each other in. Who does not know contradicts nobody.

    Parameters
    ----------
    returns
        Those that count.
    stands
        As ``Round.stands``: whose word stands, by ``Claim.key``.
    """
    said: dict[str, dict[str, Words]] = defaultdict(dict)
    claims: dict[str, Claim] = {}
    for one in returns:
        for claim, words in _claims(one):
            claims.setdefault(claim.key, claim)
            said[claim.key][one.checksum] = words
    return tuple(
        Contradiction(claims[key], tuple(by.items()), stands.get(key, ""))
        for key, by in said.items()
        if len(set(by.values())) > 1
    )


def _claims(one: Return) -> Iterable[tuple[Claim, Words]]:
    for question, says in one.to_questions.items():
        if says in (THERE_IS, NONE):
            yield Claim(one.area, question=question), (says,)
    records = services_by_id(one.directory) if one.directory else {}
    for service, says in one.on_records.items():
        if says != NOT_OURS and service in records:
            yield Claim(one.area, service_id=service), _words_of(records[service])


def _words_of(record: Service) -> Words:
    return (record["status"], *(plain_text(record[column]) for column in CORRECTABLE))
