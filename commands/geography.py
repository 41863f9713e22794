"""Commands about geography that a user holds: boundaries, and lookups of which area lies in which."""

import argparse
from pathlib import Path

from commands.command import Command
from commands.options import a_file
from commands.writing import note, require_ending, save
from loaders.geography.boundaries import load_boundaries
from loaders.geography.lookups import load_area_lookup
from loaders.geography.map_file import areas_as_geojson


def check_boundaries(arguments: argparse.Namespace) -> int:
    """Print what was read of a map, what was mended and what is missing, as JSON; write the areas if asked."""
    require_ending(arguments.out, ".geojson")
    boundaries, report = load_boundaries(arguments.file, arguments.file.name)
    print(report.as_json())
    if arguments.out:
        save(arguments.out, areas_as_geojson(boundaries.areas))
        note([f"{len(boundaries.areas)} areas written to {arguments.out}."])
    return 0


def check_lookup(arguments: argparse.Namespace) -> int:
    """Print what a lookup says otherwise than this product, as JSON; write each district once if asked."""
    require_ending(arguments.out, ".csv")
    lookup, report = load_area_lookup(arguments.file, arguments.file.name)
    print(report.as_json())
    if arguments.out:
        save(arguments.out, lookup.table.to_csv(lineterminator="\n").encode())
        note([f"{len(lookup.table)} districts written to {arguments.out}."])
    return 0


_FILE = {"file": {"type": Path, "metavar": "FILE"}}
GEOGRAPHY = {
    "boundaries": Command(
        check_boundaries,
        "read boundaries of any edition (GeoJSON, GeoPackage, KML), mend them, and report what was mended, as JSON",
        {**_FILE, "--out": a_file("the areas as one valid coverage with today's codes: .geojson")},
    ),
    "lookup": Command(
        check_lookup,
        "read a lookup of districts to wider areas, each district once, and report what differs from here, as JSON",
        {**_FILE, "--out": a_file("each district once: .csv")},
    ),
}
