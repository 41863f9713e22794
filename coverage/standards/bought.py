"""The same standards with what a plan would buy: which would then be met, or met in part, in each area that gets places."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from coverage.ask import ANY, side_of
from coverage.standards.evidence import PLANNED, YES, Evidence
from coverage.standards.scorecard import Scorecards, Scored
from coverage.standards.standard import Part
from coverage.standards.verdict import WHOLE

ITS_OWN = "what the plan pays for"


@dataclass(frozen=True)
class Bought:
    """What a line of a plan buys in an area: a kind of work at risk levels, for ``any`` community or by and for one."""

    intervention: str
    community: str
    risk_levels: tuple[str, ...]

    def answers(self, part: Part) -> bool:
        """Whether it is what a part of a standard asks for: for that community alone, or for anybody.

        A plan does not say that work is quality-assured.
        """
        side = part.for_whom or side_of(part.intervention, ANY)
        return (
            part.intervention in (ANY, self.intervention)
            and part.risk in (ANY, *self.risk_levels)
            and part.community == self.community
            and side == side_of(self.intervention, ANY)
            and not part.quality_assured_only
        )


def with_plan(cards: Scorecards, bought: Mapping[str, Collection[Bought]], pays_for: Collection[str]) -> Scorecards:
    """Return the scorecards of the areas that get something, as they would stand with it.

    Parameters
    ----------
    cards
        As they stand.
    bought
        By area code, what is bought there; only areas with places.
    pays_for
        Keys of standards that the terms of the plan meet, for its own work alone.
    """
    return {
        code: {key: _with(one, code, lines, key in pays_for) for key, one in cards[code].items()}
        for code, lines in bought.items()
    }


def _with(scored: Scored, code: str, lines: Collection[Bought], pays_for: bool) -> Scored:
    parts = {
        part.name: WHOLE if any(line.answers(part) for line in lines) else scored.parts[part.name]
        for part in scored.standard.parts
    }
    planned = (_planned(scored.standard.key, code),) if pays_for else ()
    return replace(scored, parts=parts, evidence=(*scored.evidence, *planned))


def _planned(standard: str, code: str) -> Evidence:
    return Evidence(
        standard=standard,
        area_code=code,
        origin=PLANNED,
        key="plan",
        says=YES,
        only=ITS_OWN,
        what="The plan",
        as_of="no date",
        held_back="",
        by="",
        source_title="",
        source_url="",
    )
