"""What a workbook holds, in a sentence, and the choices that show most of it."""

from collections import Counter
from dataclasses import dataclass

from coverage.ask import ANY
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name, lads_of, parent
from say.numbers import count
from say.text import listing
from ui.state.choice_readers import WHOLE_COUNTRY

_NAMED = 3  # kinds and forces that a sentence names


@dataclass(frozen=True)
class MostOfIt:
    """The choices that show most of a workbook's services, and their words."""

    intervention: str
    risk: str
    for_whom: str
    area: str
    words: str

    def choices(self) -> dict[str, str]:
        """Return the choices as an address holds them."""
        chosen = {
            "level": "pfa",
            "area": self.area,
            "risk": self.risk,
            "community": ANY,
            "intervention": self.intervention,
        }
        return chosen | ({"for_whom": self.for_whom} if self.for_whom else {})


def what_it_holds(directory: Directory) -> str:
    """Say how many services a workbook holds, of which kinds, and in how many force areas."""
    services = directory.services
    if services.empty:
        return "No service of it is in."
    kinds = services["intervention"].value_counts()
    named = listing(
        f"{INTERVENTIONS[str(kind)].label.lower()} ({number})" for kind, number in kinds.head(_NAMED).items()
    )
    more = f" and {count(len(kinds) - _NAMED, 'more kind')}" if len(kinds) > _NAMED else ""
    forces = _forces(directory, set(services["service_id"]))
    where = (
        f"in {area_name(forces[0])}" if len(forces) == 1 else f"in {count(len(forces), 'police force area')}"
    )
    return (
        f"It holds {count(len(services), 'service')} {where if forces else 'without an area'}: {named}{more}."
    )


def most_of_it(directory: Directory) -> MostOfIt | None:
    """Return the choices that show most of its services; None where no service has an area."""
    services = directory.services[
        directory.services["service_id"].isin(directory.service_areas["service_id"])
    ]
    services = services[services["status"].ne("confirmed_none")]
    if services.empty:
        return None
    intervention = str(services["intervention"].value_counts().index[0])
    of_kind = services[services["intervention"].eq(intervention)]
    levels = Counter(level for stated in of_kind["risk_levels"] for level in stated)
    risk = levels.most_common(1)[0][0] if levels else ANY
    sides = [side for side in of_kind["for_whom"] if side and side != "both"] or [
        INTERVENTIONS[intervention].usual_side
    ]
    forces = _forces(directory, set(of_kind["service_id"]))
    words = INTERVENTIONS[intervention].label.lower()
    words += f" for {RISK_LEVELS[risk].lower()}" if levels else ""
    words += f" in {area_name(forces[0])}" if len(forces) == 1 else ""
    area = forces[0] if len(forces) == 1 else WHOLE_COUNTRY
    return MostOfIt(intervention, risk, Counter(sides).most_common(1)[0][0], area, words)


def _forces(directory: Directory, services: set[str]) -> list[str]:
    codes = directory.service_areas.loc[directory.service_areas["service_id"].isin(services), "area_code"]
    return sorted({parent(lad, "pfa") for code in codes.unique() for lad in lads_of(code)})
