"""Whatever opens a transaction on saved work asks first who may, so that no screen, route or command can leave it out."""

import ast
import re
from pathlib import Path

from store.kinds import KINDS

ROOT = Path(__file__).parents[3]
ASKING = {"require", "require_item", "listed", "item_versions"}
OPENING = {"reading", "writing", "at_one_moment", "_read"}
ON_PURPOSE = {
    "database.open_store": "it makes the tables, and gives nothing away",
    "database._require_tables": "it sees that they are there, and reads no row",
    "versions._read": "it reads what its callers asked for",
    "versions.require_readable": "it says only whether something is damaged",
    "audit.record": "whoever is refused must be written down too",
    "access.members.sign_in": "nobody is signed in before it",
    "access.members.role_now": "it says who somebody is",
    "tokens.actor_of_token": "it says who somebody is",
    "health.faults_in": "it says only what is damaged, and asks by the chain of the audit that it checks",
    "sign_outs.end_session": "whoever signs out may do so",
    "sign_outs._ended": "it says whether somebody is still signed in",
}


def functions(module: Path) -> list[tuple[str, set[str]]]:
    """Every function of a module by its name, and what it calls."""
    named = ".".join(module.relative_to(ROOT / "store").with_suffix("").parts)
    found = []
    for one in ast.walk(ast.parse(module.read_text())):
        if isinstance(one, ast.FunctionDef):
            calls = [each.func for each in ast.walk(one) if isinstance(each, ast.Call)]
            names = {call.attr if isinstance(call, ast.Attribute) else getattr(call, "id", "") for call in calls}
            found.append((f"{named}.{one.name}", names))
    return found


def test_every_function_that_opens_a_transaction_asks_who_may_or_is_named_with_its_reason() -> None:
    every = [one for module in sorted((ROOT / "store").rglob("*.py")) for one in functions(module)]
    silent = {name for name, calls in every if calls & OPENING and not calls & ASKING}
    assert silent == set(ON_PURPOSE)


def test_no_page_no_route_and_no_command_opens_a_transaction_itself() -> None:
    others = [path for name in ("ui", "pages", "server", "commands", "say") for path in (ROOT / name).rglob("*.py")]
    for module in [*others, ROOT / "cli.py", ROOT / "dashboard.py"]:
        assert not re.search(r"\.(reading|writing|at_one_moment)\(\)|\.engine\b", module.read_text()), module.name


def test_every_kind_that_a_module_saves_has_its_row_in_the_table_of_rights() -> None:
    saved = {
        kind
        for module in (ROOT / "store").rglob("*.py")
        for kind in re.findall(r'^KIND = "(\w+)"', module.read_text(), re.M)
    }
    assert saved == set(KINDS)
