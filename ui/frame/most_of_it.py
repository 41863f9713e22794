"""The choices that show most of a workbook."""

from collections import Counter
from dataclasses import dataclass

from coverage.ask import ANY
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_name, levels_of
from say.coverage.directory_words import forces_of, region_of_most
from ui.state.choice_readers import WHOLE_COUNTRY


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
            "level": "region" if self.area != WHOLE_COUNTRY and "pfa" not in levels_of(self.area) else "pfa",
            "area": self.area,
            "risk": self.risk,
            "community": ANY,
            "intervention": self.intervention,
        }
        return chosen | ({"for_whom": self.for_whom} if self.for_whom else {})


def most_of_it(directory: Directory) -> MostOfIt | None:
    """Return the choices that show most of its services; None where no service has an area."""
    services = directory.records_of_services
    services = services[services["service_id"].isin(directory.service_areas["service_id"])]
    if services.empty:
        return None
    intervention = str(services["intervention"].value_counts().index[0])
    of_kind = services[services["intervention"].eq(intervention)]
    levels = Counter(level for stated in of_kind["risk_levels"] for level in stated)
    risk = levels.most_common(1)[0][0] if levels else ANY
    sides = [side for side in of_kind["for_whom"] if side and side != "both"] or [
        INTERVENTIONS[intervention].usual_side
    ]
    ids = set(of_kind["service_id"])
    forces = forces_of(directory, ids)
    area = forces[0] if len(forces) == 1 else region_of_most(directory, ids)
    words = INTERVENTIONS[intervention].label.lower()
    words += f" for {RISK_LEVELS[risk].lower()}" if levels else ""
    words += f" in {area_name(area)}" if area else ""
    return MostOfIt(intervention, risk, Counter(sides).most_common(1)[0][0], area or WHOLE_COUNTRY, words)
