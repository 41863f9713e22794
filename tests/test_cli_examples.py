"""Every example in the description of the commands is a command that is there, and every command has one."""

import re
import shlex
from pathlib import Path

from cli import COMMANDS, parser
from commands.command import Group

DESCRIPTION = Path(__file__).resolve().parents[1] / "docs" / "command_line.md"
EXAMPLE = re.compile(r"^ {4}\.venv/bin/python cli\.py (.*)$", re.MULTILINE)


def examples() -> list[list[str]]:
    """The words of each example, without what is said of it."""
    text = DESCRIPTION.read_text(encoding="utf-8").replace("\\\n", " ")
    return [shlex.split(words, comments=True) for words in EXAMPLE.findall(text)]


def test_every_example_is_understood() -> None:
    for words in examples():
        assert parser().parse_args(words).run


def test_every_command_has_an_example() -> None:
    shown = {tuple(words[:2]) if isinstance(COMMANDS[words[0]], Group) else (words[0],) for words in examples()}
    there = {
        (name, *of)
        for name, one in COMMANDS.items()
        for of in ([(inner,) for inner in one.commands] if isinstance(one, Group) else [()])
    }
    assert there <= shown
