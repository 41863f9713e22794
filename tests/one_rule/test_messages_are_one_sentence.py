"""Every message that a mistake or a finding is made of in our code is one sentence of at most thirty words."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from geo.mistakes import in_one_sentence, with_what_to_do

ROOT = Path(__file__).parents[2]
PACKAGES = ("geo", "coverage", "cohorts", "funding", "say", "loaders", "store", "server", "ui", "commands")
SAID_BY = ("Mistake", "CellError", "NoAreaError", "NotGiven", "NotShown", "Finding", "note", "set_aside", "self.say")
MOST_WORDS = 30
A_SECOND = re.compile(r"""[a-z0-9)\]"”…][.?!]"? +["“]?[A-Z]|… (?:A|An|It|Or|Say|So|That|The|They|This) [a-z]""")
"""A full stop with another sentence behind it; or one that begins behind what is put in, which may be a whole sentence."""


def texts(node: ast.expr, known: dict[str, str]) -> str | None:
    """A literal with "…" for what is put into it, and the text of a constant for its name; None where it is no literal."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.Name):
        return known.get(node.id)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else texts(part.value, known) or "…"  # type: ignore[attr-defined]
            for part in node.values
        )
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = texts(node.left, known), texts(node.right, known)
        return "".join(part or "…" for part in parts) if any(parts) else None
    return None


def constants(tree: ast.Module) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            text = texts(node.value, found)
            found |= {node.targets[0].id: text} if text else {}
    return found


@cache
def messages() -> dict[str, str]:
    """By where it stands, each literal in a call that says something."""
    found = {}
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            tree = ast.parse(path.read_text())
            known = constants(tree)
            for call in calls(tree):
                for at, argument in enumerate(call.args):
                    text = texts(argument, known)
                    if text and " " in text:
                        found[f"{path.relative_to(ROOT)}:{argument.lineno}.{at}"] = text
    return found


def calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called in SAID_BY or called.rpartition(".")[2] in SAID_BY:
                yield node


def test_no_message_has_a_second_sentence() -> None:
    assert len(messages()) > 300
    assert not {where: text for where, text in messages().items() if A_SECOND.search(text)}


def test_no_message_has_more_than_thirty_words() -> None:
    assert not {where: text for where, text in messages().items() if len(text.split()) > MOST_WORDS}


def test_what_to_do_is_said_in_the_same_sentence() -> None:
    assert with_what_to_do('"x" is no date.', "Write a day.") == '"x" is no date; write a day.'
    assert with_what_to_do("It was read as not known.", "") == "It was read as not known."


def test_sentences_joined_keep_names_as_they_are_written() -> None:
    said = in_one_sentence("Craven became part of North Yorkshire.", "", "The rest is unknown.", "Hull was left out.")
    assert said == "Craven became part of North Yorkshire; the rest is unknown; Hull was left out."
    assert in_one_sentence() == ""
