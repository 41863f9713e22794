"""No request goes to another host but where somebody asks for it: one module asks, and only these two are why."""

import ast
import re
from pathlib import Path

from tests.test_import_rules import ROOT

PRODUCT = ("geo", "coverage", "cohorts", "funding", "say", "loaders", "store", "server", "commands", "ui", "pages")
WAYS_OUT = {"socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
NAMED = re.compile(rf"\b(?:import|from)\b.*\b(?:{'|'.join(way.partition('.')[0] for way in sorted(WAYS_OUT))}|fetch)\b")
"""To read every module whole takes seconds."""
THE_ONE_WHO_ASKS = "loaders/fetch/one_answer.py"
TO_OUR_OWN_DATABASE = "store/location.py"  # the one that DATABASE_URL names
THE_ONE_WHO_LISTENS = "ui/frame/serve.py"
BETWEEN_OUR_OWN_PROCESSES = {
    "loaders/apart/nursery.py",
    "loaders/apart/worker.py",
}  # a pair of sockets, which reach nobody else
MAY_ASK_IT = {
    "loaders/fetch/asking.py": "cli.py fetch: the official files, when somebody gives the command",
    "loaders/standards/feed.py": "an Open Referral address, when somebody types it on the Directory screen",
}


def imported_by(path: Path) -> set[str]:
    """Every module that a module imports, and each package above it; nothing of one in whose text no way out is named."""
    found: set[str] = set()
    text = path.read_text(encoding="utf-8")
    if not NAMED.search(text):
        return found
    for node in ast.walk(ast.parse(text)):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        found |= {".".join(name.split(".")[:n]) for name in names for n in range(1, 1 + len(name.split(".")))}
    return found


def test_one_module_alone_asks_another_host_and_only_two_have_reason_to() -> None:
    scripts = [ROOT / "cli.py", ROOT / "dashboard.py"]
    paths = [*scripts, *(path for package in PRODUCT for path in (ROOT / package).rglob("*.py"))]
    imports = {path.relative_to(ROOT).as_posix(): imported_by(path) for path in paths}
    has_a_way_out = {name for name, modules in imports.items() if modules & WAYS_OUT}
    assert has_a_way_out == {THE_ONE_WHO_ASKS, TO_OUR_OWN_DATABASE, THE_ONE_WHO_LISTENS, *BETWEEN_OUR_OWN_PROCESSES}
    for name in BETWEEN_OUR_OWN_PROCESSES:
        assert not re.search(r"\.(connect|connect_ex|bind|create_connection)\b", (ROOT / name).read_text("utf-8")), name
    asks_it = {name for name, modules in imports.items() if "loaders.fetch.one_answer" in modules}
    assert asks_it == set(MAY_ASK_IT)
    fetches = {name for name, modules in imports.items() if "loaders.fetch.fetching" in modules}
    assert fetches == {"commands/official_files.py"}
