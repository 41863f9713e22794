"""List under which licence each part of the data stands, from the register of sources, as a page for those who reuse it."""

import tomllib
from pathlib import Path
from typing import Any

PAGE = Path("docs") / "data_licences.md"
HEAD = """# Licences of the data

The code is under the MIT licence (`LICENSE`). The data keeps the licence of its source. This page is made from
`data/sources.toml` by `python -m tools.build.register`; do not edit it by hand.
"""


def licences_page(register: dict[str, dict[str, Any]]) -> str:
    """Write the page: for each licence its sources, with their publisher, edition, files and what to say when reusing them."""
    by_licence: dict[str, list[dict[str, Any]]] = {}
    for source in register.values():
        by_licence.setdefault(source["licence"], []).append(source)
    parts = [HEAD]
    for licence, sources in by_licence.items():
        parts.append(f"\n## {licence}\n")
        parts += [_entry(source) for source in sources]
    return "\n".join(parts) + "\n"


def _entry(source: dict[str, Any]) -> str:
    files = ", ".join(f"`data/{name}`" for name in source.get("checksums", ())) or "in an installed package"
    return (
        f"- **{source['title']}** ({source['publisher']}; {source['vintage']}): {files}.\n"
        f"  {source['attribution'].rstrip('.')}."
    )


def build(data_folder: Path) -> list[Path]:
    """Write the page beside the data folder; return its path."""
    register = tomllib.loads((data_folder / "sources.toml").read_text(encoding="utf-8"))
    page = data_folder.parent / PAGE
    page.write_text(licences_page(register), encoding="utf-8", newline="\n")
    return [page]
