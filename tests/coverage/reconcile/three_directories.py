"""Three invented directories of 400, 600 and 250 services; 120 stand in two of them under other names, kinds and areas.

Of every three bodies two have a charity number, which each list states of half of its records.
"""

from typing import Any

import numpy as np

from coverage.communities import COMMUNITIES
from coverage.directory import Directory
from coverage.interventions import INTERVENTIONS
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table, lads_of, parent
from tests.directories import directory_of, service
from tests.invented_names import FLOWERS

SIZES = {"first": 400, "second": 600, "third": 250}
DOUBLES = {("first", "second"): 60, ("first", "third"): 30, ("second", "third"): 30}
_FIRST = [*FLOWERS, "Juniper", "Rowan", "Sorrel"]
_BODY = ["Project", "Trust", "Women's Aid", "Partnership", "Foundation", "Support Services", "Community Action", "Care"]
_NAMED = [
    "Steps",
    "Turning",
    "Horizons",
    "Bridge",
    "Change",
    "Respectful",
    "Compass",
    "Choices",
    "Together",
    "Safer",
    "Pathfinder",
    "Kindling",
    "Harbour",
    "Lantern",
]
_WORK = [
    "behaviour change programme",
    "one-to-one",
    "outreach service",
    "helpline",
    "advocacy",
    "domestic abuse service",
    "group work",
    "early help",
    "young people's programme",
    "counselling",
]
_SHORTER = {
    "programme": "prog",
    "service": "svc",
    "domestic abuse": "DA",
    "Partnership": "Pship",
    "Services": "Service",
}
Described = dict[str, Any]


def three_directories(seed: int) -> tuple[dict[str, Directory], dict[tuple[str, str], set[tuple[str, str]]]]:
    """Invent them; return them by name, and by two names the ids of the records that are of one service."""
    chance = np.random.default_rng(seed)
    bodies = [f"Fictional {one} {body}" for one in _FIRST for body in _BODY]
    lists: dict[str, list[Described]] = {name: [] for name in SIZES}
    true: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for (one, other), number in DOUBLES.items():
        true[one, other] = set()
        for _ in range(number):
            original = _invented(chance, bodies)
            true[one, other].add((f"S{len(lists[one])}", f"S{len(lists[other])}"))
            lists[one].append(original)
            lists[other].append(_told_otherwise(chance, original))
    for name, size in SIZES.items():
        lists[name] += [_invented(chance, bodies) for _ in range(size - len(lists[name]))]
    return {name: directory_of(*rows, title=name) for name, rows in lists.items()}, true


def _one(chance: np.random.Generator, of: list[Any]) -> Any:
    return of[int(chance.integers(len(of)))]


def _invented(chance: np.random.Generator, bodies: list[str]) -> Described:
    level = _one(chance, ["lad", "utla", "utla", "pfa"])
    code = str(_one(chance, list(area_table(level).index)))
    place = str(area_table(level).loc[code, "area_name"])
    named = _one(chance, ["", "", f"of {place}"])
    own = _one(chance, [*_NAMED, ""])
    body = _one(chance, bodies)
    return service(
        (level, code),
        service_name=" ".join(f"{own} {_one(chance, _WORK)} {named}".split()),
        organisation_name=body,
        charity_number=_one(chance, [_number(bodies.index(body)), ""]),
        intervention=_one(chance, list(INTERVENTIONS)),
        risk_levels=tuple(chance.choice(list(RISK_LEVELS), int(chance.integers(0, 3)), replace=False)),
        communities=tuple(chance.choice(list(COMMUNITIES), int(chance.integers(0, 2)), replace=False)),
    )


def _number(body: int) -> str:
    return str(9_000_000 + body) if body % 3 else ""


def _told_otherwise(chance: np.random.Generator, one: Described) -> Described:
    """The same service as another office would write it down: a name, a kind or an area changed, most often two of them."""
    other = {**one, "charity_number": _one(chance, [one["charity_number"], ""])}
    changes = chance.choice(["name", "body", "kind", "area"], int(chance.integers(1, 4)), replace=False)
    if "name" in changes:
        other["service_name"] = _renamed(chance, one["service_name"])
    if "body" in changes:
        other["organisation_name"] = _body_otherwise(chance, one["organisation_name"])
    if "kind" in changes:
        other["intervention"] = _one(chance, list(INTERVENTIONS))
    if "area" in changes:
        other["areas"] = (_placed_otherwise(chance, *one["areas"][0]),)
    return other


def _renamed(chance: np.random.Generator, name: str) -> str:
    way = int(chance.integers(4))
    if way == 0:
        for long, short in _SHORTER.items():
            name = name.replace(long, short)
        return name.upper()
    words = name.split()
    if way == 1 and len(words) > 2:
        return " ".join(words[1:] + words[:1])
    if way == 2:
        at = int(chance.integers(len(words)))
        return " ".join([*words[:at], _misspelt(words[at]), *words[at + 1 :]])
    return f"The {name} (commissioned)"


def _body_otherwise(chance: np.random.Generator, body: str) -> str:
    way = int(chance.integers(4))
    if way == 0:
        return f"{body} Ltd"
    if way == 1:
        return ""
    return " ".join(body.split()[1:]) if way == 2 else _misspelt(body)


def _misspelt(text: str) -> str:
    middle = len(text) // 2
    return text[:middle] + text[middle + 1 :]


def _placed_otherwise(chance: np.random.Generator, level: str, code: str) -> tuple[str, str]:
    """The wider area, or a part of it."""
    lads = sorted(lads_of(code))
    wider = {"lad": "utla", "utla": "pfa", "pfa": "region"}[level]
    return (wider, parent(lads[0], wider)) if chance.random() < 0.5 else ("lad", str(_one(chance, lads)))
