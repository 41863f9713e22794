"""The checksum of the code and the data that numbers are made with: alike here and at a worker, or no number is."""

from functools import cache
from hashlib import sha256

from geo.data_folder import DATA
from geo.installed import REQUIREMENTS, ROOT

_CODE = ("geo", "coverage", "cohorts", "funding", "loaders", "say", "commands")


@cache
def code_and_data() -> str:
    """Sum up the code of models and commands, the packages that it is pinned to, and the register of data with its checksums."""
    files = sorted(path for folder in _CODE for path in (ROOT / folder).rglob("*.py"))
    whole = sha256()
    for path in (*files, REQUIREMENTS, DATA / "sources.toml"):
        whole.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()
