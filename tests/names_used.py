"""Who uses which name of ours, read from the code: from a function or a text to the screens that it reaches."""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BY_METHOD = ("AreaReader", "KeptAreaReader")
"""Classes of which a screen uses some methods: each stands for itself, used where something is called by its name."""
_PACKAGES = ("cohorts", "funding", "say", "ui", "loaders", "coverage")
_METHOD = ""
"""In place of a module: what is called on something, by name."""
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
            one = to_see.pop()
            new = (self.users[one] | self._users_of_method(one)) - seen
            seen |= new
            to_see += new
        return {module.split(".")[2] for module, _ in seen if module.startswith("ui.screens.")}

    def _users_of_method(self, one: Name) -> set[Name]:
        owner, _, method = one[1].partition(".")
        return self.users[_METHOD, method] if owner in _BY_METHOD and method else set()


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
    for name, code in _with_methods_apart(tree):
        for node in ast.walk(code):
            if isinstance(node, ast.Name) and node.id in means:
                found.users[means[node.id]].add((module, name))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                found.users[_METHOD, node.func.attr].add((module, name))
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.texts[node.value].add((module, name))


def _with_methods_apart(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Each outermost name with its code; the methods of ``_BY_METHOD`` each by themselves."""
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef) and statement.name in _BY_METHOD:
            yield from (
                (f"{statement.name}.{part.name}", part) for part in statement.body if isinstance(part, ast.FunctionDef)
            )
        else:
            yield from ((name, statement) for name in _named(statement))


def _named(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        yield statement.name
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    yield from (target.id for target in targets if isinstance(target, ast.Name))
