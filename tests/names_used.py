"""Who uses which name of ours, read from the code: from a function or a text to the screens that it reaches."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
_PACKAGES = ("cohorts", "funding", "say", "ui", "loaders", "coverage")
Name = tuple[str, str]
"""A module, and what stands at its outermost level."""


@dataclass(frozen=True)
class NamesUsed:
    """By name: the names whose code uses it; by text: those in whose code it stands as it is."""

    users: dict[Name, set[Name]] = field(default_factory=lambda: defaultdict(set))
    texts: dict[str, set[Name]] = field(default_factory=lambda: defaultdict(set))

    def screens(self, names: Iterable[Name]) -> set[str]:
        """Give the screens, by key, whose code comes to use one of some names."""
        seen = set(names)
        to_see = list(seen)
        while to_see:
            new = self.users[to_see.pop()] - seen
            seen |= new
            to_see += new
        return {module.split(".")[2] for module, _ in seen if module.startswith("ui.screens.")}


@cache
def names_used() -> NamesUsed:
    """Read every module of ours once."""
    found = NamesUsed()
    for path in (path for package in _PACKAGES for path in (ROOT / package).rglob("*.py")):
        _add(found, ".".join(path.relative_to(ROOT).with_suffix("").parts), ast.parse(path.read_text("utf-8")))
    return found


def _add(found: NamesUsed, module: str, tree: ast.Module) -> None:
    means = {name: (module, name) for statement in tree.body for name in _named(statement)}
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and statement.module:
            means |= {one.asname or one.name: (statement.module, one.name) for one in statement.names}
    for statement in tree.body:
        for name in _named(statement):
            for node in ast.walk(statement):
                if isinstance(node, ast.Name) and node.id in means:
                    found.users[means[node.id]].add((module, name))
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.texts[node.value].add((module, name))


def _named(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        yield statement.name
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))
