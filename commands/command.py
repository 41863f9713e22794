"""One command: what it runs, what it says of itself, and what it is given."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Options = dict[str, dict[str, Any]]
"""What a command is given: the name of each argument, and how it is read."""


@dataclass(frozen=True)
class Command:
    """A command of ``cli.py``; ``run`` returns the status that the program ends with."""

    run: Callable[[argparse.Namespace], int]
    says: str
    options: Options


@dataclass(frozen=True)
class Group:
    """Commands that go under one word (``round open``), by their own names."""

    says: str
    commands: Mapping[str, Command]
