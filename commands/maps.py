"""The command that writes a map of areas as a layer for map programs."""

import argparse

from commands.command import Command
from commands.options import ASK, LEVEL, PEOPLE, a_file
from commands.reading import ask_of, directory_of, people_of
from commands.writing import note, require_ending, save
from say.maps.layer_files import LAYER_FORMS
from say.maps.layers_of_areas import SHOWS, STATUS, layer_that_shows


def write_map(arguments: argparse.Namespace) -> int:
    """Write a map as a layer by the ending of the file's name."""
    require_ending(arguments.out, *LAYER_FORMS)
    ask, directory, level = ask_of(arguments), directory_of(arguments), arguments.level
    layer = layer_that_shows(arguments.shows, ask, directory, lambda: people_of(arguments), level)
    save(arguments.out, LAYER_FORMS[arguments.out.suffix.lower()].write(layer))
    note([f"{len(layer.columns)} areas written to {arguments.out}"])
    return 0


MAPS = {
    "map": Command(
        write_map,
        "a map of areas as a layer for map programs, with its style, licence and sources inside",
        {
            **LEVEL,
            **ASK,
            **PEOPLE,
            "--shows": {
                "default": STATUS,
                "choices": list(SHOWS),
                "help": "default: status, what is on record",
            },
            "--out": {**a_file(f"ends in {', '.join(LAYER_FORMS)}"), "required": True},
        },
    )
}
