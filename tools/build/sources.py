"""Write the checksum of each registered file into ``data/sources.toml``, leaving the rest of it as it is."""

import re
from hashlib import sha256
from pathlib import Path

REGISTER = "sources.toml"
CHECKSUM_LINE = re.compile(r'^"(?P<file>[^"]+)" = "[0-9a-f]*"$', re.MULTILINE)


def build(data_folder: Path) -> list[Path]:
    """Bring the checksums in the register up to date; return its path.

    Raises FileNotFoundError if a registered file is not there.
    """
    register = data_folder / REGISTER
    text = register.read_text(encoding="utf-8")
    fresh = CHECKSUM_LINE.sub(lambda line: f'"{line["file"]}" = "{checksum(data_folder / line["file"])}"', text)
    register.write_text(fresh, encoding="utf-8", newline="\n")
    return [register]


def checksum(path: Path) -> str:
    """Give the SHA-256 of a file in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()
