"""Build the invented directory for training: every field in use, nothing real, the same bytes every time.

Forces differ on purpose: some are crowded with services and some nearly bare, so that maps have a lottery to
show. Points are ordinary postcodes inside the area served, picked by seed; no invented refuge has one.
"""

from pathlib import Path
from random import Random

import numpy as np

from coverage.interventions import INTERVENTIONS
from coverage.same_service import same_services
from coverage.vocabulary import FOR_WHOM, RISK_LEVELS
from geo.areas import area_name, area_table, areas_within, lads_of
from geo.postcodes import PostcodeIndex
from loaders.directory.directory import load_in_form
from loaders.directory.schema import INVENTED
from tools.build.csv_form import write_directory
from tools.build.fact_links import Row

SEED = 20261122
KINDS = [
    "early_intervention",
    "conditional_caution",
    "behaviour_change_group",
    "high_risk_case_management",
    "multi_agency_panel",
    "probation_programme",
    "young_people",
    "whole_family",
    "housing_pathway",
    "helpline",
    "prevention",
    "victim_support",
    "by_and_for_support",
    "other",
]
SHOWN = [
    "black_and_minoritised",
    "lgbt",
    "deaf_and_disabled",
    "migrant",
    "older",
    "young_people",
    "faith",
    "male_victims",
]
"""The interventions and communities of this edition: a record added later is in no row, so that no row changes by it."""
FEWEST, MOST = 3, 26  # services in a force area
CONFIRMED_NONE = 14
POSTCODES_TRIED = 60_000
FLOWERS = (
    *(
        "Marigold",
        "Foxglove",
        "Bluebell",
        "Heather",
        "Primrose",
        "Cowslip",
        "Teasel",
        "Campion",
        "Yarrow",
        "Speedwell",
    ),
    *("Tansy", "Bramble", "Sorrel", "Clover", "Vetch", "Bryony", "Celandine", "Mallow", "Betony", "Samphire"),
)
BODIES = ("Project", "Trust", "Partnership", "Collective", "Network", "Foundation")
MONEY = (
    {"funding_period": "2024-27", "funded_to": "2027-03"},
    {"funding_period": "2025-26", "funded_to": "2026-03"},
    {"funding_period": "2025-28", "funded_to": "2028-03", "option_to": "2030-03"},
    {"funding_period": "2026-29", "funded_to": "2029-03"},
)
WIDER_AREAS = ("K04000001", "E92000001", "W92000004", "E12000001", "E12000007", "E12000009")
STANDING = "Fictional Commissioner (INVENTED)"


def build(data_folder: Path) -> list[Path]:
    """Write ``directories/demonstration.csv``: about 600 invented services in all 43 forces."""
    rng = Random(SEED)  # noqa: S311 (invented data, nothing secret)
    postcodes = _postcodes_by_district()
    rows: list[Row] = []
    for force in area_table("pfa").index:
        crowding = rng.betavariate(1.1, 1.4)
        for _ in range(FEWEST + round(crowding * (MOST - FEWEST))):
            rows.append(_service(rng, str(force), postcodes, len(rows) + 1))
    for area in WIDER_AREAS * 4:
        rows.append(_wider_service(rng, area, len(rows) + 1))
    forces = [str(code) for code in area_table("pfa").index]
    for force in rng.sample(forces, CONFIRMED_NONE):
        rows.append(_confirmed_none(rng, force, len(rows) + 1))
    target = data_folder / "directories" / "demonstration.csv"
    write_directory(target, rows)
    write_directory(target, _named_apart(rows, target))
    return [target]


def _named_apart(rows: list[Row], written: Path) -> list[Row]:
    """The rows, each service by a name of its own: by chance a few fall so alike that a reader takes them for one."""
    directory, _ = load_in_form(written, written.name, told_apart=True)
    others = {other for _, other in same_services(directory.services, directory.service_areas)}
    return [
        row | {"service_name": f"Second {row['service_name']}"} if row["service_id"] in others else row for row in rows
    ]


def _postcodes_by_district() -> dict[str, list[str]]:
    """Some postcodes of each district, evenly through the index (a small district may have none)."""
    index = PostcodeIndex.open()
    keys = np.asarray(index.keys[:: max(1, len(index.keys) // POSTCODES_TRIED)])
    texts = [text.decode() for text in keys.astype(">u8").view("S8")]
    found = index.locate(texts)
    found = found[found["result"] == "found"]
    return {
        str(lad): sorted(f"{postcode[:-3]} {postcode[-3:]}" for postcode in group)
        for lad, group in found.groupby("lad_code")["postcode"]
    }


def _service(rng: Random, force: str, postcodes: dict[str, list[str]], number: int) -> Row:
    row = _whom_and_how(rng, number)
    row |= _places_served(rng, force)
    row |= _dates(rng)
    if rng.random() < 0.04:
        return _as_refuge(row)
    first = row["areas"].split(";")[0]
    nearby = [postcode for lad in lads_of(first) for postcode in postcodes.get(lad, ())]
    if row["delivery"] in ("in_person", "both") and nearby and rng.random() < 0.7:
        postcode = rng.choice(nearby)
        if row["intervention"] != "housing_pathway":  # nobody shows where people live
            row |= {
                "postcode": postcode,
                "address_public": "yes",
                "location_name": "Invented meeting room",
                "address": f"Invented address, Exampleshire ({INVENTED})",
            }
    return row


def _whom_and_how(rng: Random, number: int) -> Row:
    flower, body = rng.choice(FLOWERS), rng.choice(BODIES)
    intervention = KINDS[number % len(KINDS)]
    communities = _some(rng, SHOWN, 2) if rng.random() < 0.4 else []
    if intervention == "by_and_for_support":
        communities = communities or [rng.choice(SHOWN)]
    provision = rng.choice(["by_and_for", "specialist", "specialist"]) if communities else "generic"
    if intervention == "by_and_for_support":
        provision = "by_and_for"
    assured = rng.choice(["yes", "yes", "no", ""])
    share_known = 1 if intervention == "high_risk_case_management" else 0.65  # one kind shows evenness of places
    return {
        "service_id": f"DEMO-{number:03}",
        "fact_id": f"DEMO-{number:03}",
        "earlier_facts": f"DEMO-{number:03}-EARLIER" if number % 9 == 0 else "",
        "first_known": "2023" if number % 9 == 0 else "",
        "organisation_name": f"Fictional {flower} {body} ({INVENTED})",
        **_numbers(flower, body),
        "service_name": f"{flower} {INTERVENTIONS[intervention].label.lower()} ({INVENTED})",
        "intervention": intervention,
        "for_whom": list(FOR_WHOM)[number % 5 % 3] if INTERVENTIONS[intervention].for_either_side else "",
        "risk_levels": ";".join(_some(rng, list(RISK_LEVELS), 2)) if rng.random() < 0.85 else "",
        "communities": ";".join(communities),
        "provision": provision,
        "quality_assured": assured,
        "quality_scheme": "Fictional Quality Mark" if assured == "yes" else "",
        "delivery": "remote"
        if intervention == "helpline"
        else rng.choice(["in_person", "in_person", "both", "remote"]),
        "places": str(rng.choice([0, *range(5, 150, 5)])) if rng.random() < share_known else "",
        "funding_gbp": str(5_000 * (10 + number % 37)) if number % 4 == 0 else "",
        "confidential": "no",
        "source_title": "INVENTED for training",
        "source_url": "https://example.invalid/",
        "notes": "Invented.",
        "data_status": INVENTED,
    }


def _numbers(flower: str, body: str) -> Row:
    """Numbers of a body, the same in all its records, beyond any that a register has come to; every third has none."""
    at = FLOWERS.index(flower) * len(BODIES) + BODIES.index(body)
    return {"charity_number": str(9_900_000 + at), "company_number": str(99_000_000 + at)} if at % 3 else {}


def _some(rng: Random, choices: list[str], most: int) -> list[str]:
    picked = set(rng.sample(choices, rng.randint(1, most)))
    return [choice for choice in choices if choice in picked]


def _places_served(rng: Random, force: str) -> Row:
    level = rng.choice(["pfa", "utla", "utla", "lad"])
    if level == "pfa":
        return {"area_level": level, "areas": force}
    inside = areas_within(force, level)
    codes = sorted(rng.sample(inside, min(len(inside), rng.randint(1, 3))))
    return {"area_level": level, "areas": ";".join(codes)}


def _dates(rng: Random) -> Row:
    """A life for the service: ended, ending soon, running on, announced; and how lately that was known."""
    status = rng.choices(["active", "pilot", "ended", "announced", "unknown"], [70, 8, 8, 9, 5])[0]
    start = {"announced": rng.choice(["2027-01", "2027-04"])}.get(status, _month(rng, 2024, 2025))
    end = rng.choice(["2026-12", "2027-03", "2027-03", "2027-09", "2028-03", "", "", ""])
    if status == "ended":
        end = _month(rng, 2026, 2026)
    if status == "announced" and end:
        end = "2029-03"
    fresh = status in ("announced", "ended") or rng.random() < 0.85
    return {
        "status": status,
        "start_date": start,
        "end_date": end,
        "as_of": f"2026-{rng.randint(1, 11):02}" if fresh else rng.choice(["2024", "2024-06", "2023"]),
        "as_of_basis": rng.choice([*["stated"] * 15, "inferred"]),
        **rng.choices(MONEY, [1, 1, 6, 6])[0],
    }


def _month(rng: Random, first_year: int, last_year: int) -> str:
    return f"{rng.randint(first_year, last_year)}-{rng.randint(1, 9):02}"


def _as_refuge(row: Row) -> Row:
    flower = row["organisation_name"].split()[1]
    return row | {
        "service_name": f"{flower} refuge ({INVENTED})",
        "intervention": "victim_support",
        "delivery": "in_person",
        "confidential": "yes",
    }


def _wider_service(rng: Random, area: str, number: int) -> Row:
    level = "nation" if area in ("K04000001", "E92000001") else "region"
    return _whom_and_how(rng, number) | _dates(rng) | {"area_level": level, "areas": area}


def _confirmed_none(rng: Random, force: str, number: int) -> Row:
    row = _whom_and_how(rng, number) | _dates(rng)
    area = rng.choice(areas_within(force, "utla"))
    return row | {
        "service_name": f"No {INTERVENTIONS[row['intervention']].label.lower()}: {area_name(area)} ({INVENTED})",
        "area_level": "utla",
        "areas": area,
        "status": "confirmed_none",
        "as_of": f"2026-{rng.randint(1, 11):02}",
        "confirmed_by": STANDING,
        **dict.fromkeys(("start_date", "first_known", "end_date", "places", "quality_assured", "quality_scheme"), ""),
    }
