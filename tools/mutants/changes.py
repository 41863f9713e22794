"""Every small change that could be made to a module: an edge moved, a number up by one, *and* for *or*, a limit left out."""

import ast
import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

EDGES: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
SUMS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}
LIMITS = ("clip", "maximum", "minimum", "max", "min")


@dataclass(frozen=True)
class Change:
    """One change: the line it is on, what stood there, what stands there now, and the whole module with it."""

    line: int
    before: str
    after: str
    source: str


def changes_of(source: str) -> Iterator[Change]:
    """Yield every change of a module, from its top to its end; annotations and what is only shown to readers stay."""
    tree = ast.parse(source)
    for number, (node, field, change) in enumerate(_places(tree)):
        changed = copy.deepcopy(tree)
        there, _, _ = next(islice(_places(changed), number, None))
        setattr(there, field, change(getattr(there, field)))
        yield Change(_line_of(node), ast.unparse(node), ast.unparse(there), ast.unparse(changed))


_Place = tuple[ast.AST, str, Callable[[object], object]]


def _places(tree: ast.Module) -> Iterator[_Place]:
    """Yield each place that can be changed: a node, the field of it to set, and how the field is changed."""
    for node in _worked_out(tree):
        match node:
            case ast.Compare():
                for at, operator in enumerate(node.ops):
                    yield node, "ops", _swapped(at, EDGES[type(operator)]())
            case ast.BoolOp(op=operator):
                other = ast.Or if isinstance(operator, ast.And) else ast.And
                yield node, "op", lambda _, other=other: other()  # type: ignore[misc]
            case ast.BinOp(op=operator) if type(operator) in SUMS and not _is_text(node):
                yield node, "op", lambda was: SUMS[type(was)]()  # type: ignore[index]
            case ast.Constant(value=bool()):
                yield node, "value", lambda was: not was
            case ast.Constant(value=int() | float()):
                yield node, "value", lambda was: was + 1  # type: ignore[operator]
            case ast.Assign(value=ast.Tuple() | ast.List() | ast.Set() as value) if node in tree.body:
                for at in range(len(value.elts)):
                    yield value, "elts", _without(at)
        yield from _limits_within(node)


def _limits_within(node: ast.AST) -> Iterator[_Place]:
    for field, child in ast.iter_fields(node):
        if isinstance(child, ast.Call) and _is_limit(child):
            yield node, field, lambda was: _unlimited(was)  # type: ignore[arg-type]
        for at, one in enumerate(child if isinstance(child, list) else ()):
            if isinstance(one, ast.Call) and _is_limit(one):
                yield node, field, _unlimited_at(at)


def _worked_out(tree: ast.AST) -> Iterator[ast.AST]:
    """Walk over what is worked out when the module runs, in order: no annotation, no text with values in it."""
    for field, child in ast.iter_fields(tree):
        for node in child if isinstance(child, list) else [child]:
            if isinstance(node, ast.AST) and field not in ("annotation", "returns", "decorator_list"):
                yield node
                if not isinstance(node, ast.JoinedStr):
                    yield from _worked_out(node)


def _swapped(at: int, operator: ast.cmpop) -> Callable[[object], object]:
    return lambda was: [*was[:at], operator, *was[at + 1 :]]  # type: ignore[index]


def _without(at: int) -> Callable[[object], object]:
    return lambda was: [*was[:at], *was[at + 1 :]]  # type: ignore[index]


def _is_text(node: ast.BinOp) -> bool:
    sides = (node.left, node.right)
    return any(isinstance(one, ast.JoinedStr) for one in sides) or any(
        isinstance(one, ast.Constant) and isinstance(one.value, str) for one in sides
    )


def _is_limit(call: ast.Call) -> bool:
    """Whether a call keeps a number within limits: ``x.clip(…)``, ``np.maximum(x, 0)``, ``min(x, 1)``."""
    if isinstance(call.func, ast.Attribute) and call.func.attr == "clip":
        return True
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in LIMITS and len(call.args) == 2


def _unlimited(call: ast.Call) -> ast.expr:
    """Return the number itself: the first argument, or what a method is asked of."""
    on_module = isinstance(call.func, ast.Attribute) and getattr(call.func.value, "id", "") == "np"
    if isinstance(call.func, ast.Attribute) and not on_module:
        return call.func.value
    return call.args[0]


def _unlimited_at(at: int) -> Callable[[object], object]:
    return lambda was: [*was[:at], _unlimited(was[at]), *was[at + 1 :]]  # type: ignore[index]


def _line_of(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 0))
