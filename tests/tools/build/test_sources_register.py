"""Every file under data/ is registered with its source, and is the file that was registered."""

import tomllib
from pathlib import Path

from loaders.sources_register import package_of
from tests.pages.spoken import sentences_in
from tools.build import licences, sources

DATA = Path(__file__).parents[3] / "data"
REGISTER = tomllib.loads((DATA / "sources.toml").read_text(encoding="utf-8"))
CHECKSUMS = [
    (source, file, value) for source, entry in REGISTER.items() for file, value in entry.get("checksums", {}).items()
]
REQUIRED = {"title", "publisher", "vintage", "accessed", "used_for", "licence", "attribution"}


def test_every_file_has_a_source() -> None:
    present = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if path.is_file()}
    assert present - {"sources.toml"} == {file for _, file, _ in CHECKSUMS}


def test_every_file_is_the_one_registered() -> None:
    for source, file, value in CHECKSUMS:
        assert sources.checksum(DATA / file) == value, f"{source}, {file}: run `python -m tools.build.register`"


def test_every_source_says_whose_it_is_how_old_and_on_what_terms_with_notes_in_short_sentences() -> None:
    for source, entry in REGISTER.items():
        assert not REQUIRED - entry.keys(), source
        notes = " ".join(entry.get(part, "") for part in ("used_for", "note"))
        assert all(len(sentence.split()) <= 30 for sentence in sentences_in(notes)), source


def test_data_are_small_enough_to_be_cloned_in_a_moment() -> None:
    """A level of areas brings boundaries of its own, at most 0.9 MB; small areas 3 MB; all else together is at most 1.3 MB."""
    sizes = {path.relative_to(DATA): path.stat().st_size for path in DATA.rglob("*") if path.is_file()}
    most = {"all else": 1_300_000, "small_areas": 3_000_000}
    by_level: dict[str, int] = {}
    for path, size in sizes.items():
        folder = path.parts[0]
        part = path.stem.split("_")[0] if folder == "boundaries" else folder if folder in most else "all else"
        by_level[part] = by_level.get(part, 0) + size
    assert not {part: size for part, size in by_level.items() if size > most.get(part, 950_000)}


def test_the_packages_that_the_build_needs_are_those_of_the_register() -> None:
    read, _ = (DATA.parent / "requirements-data.txt").read_text(encoding="utf-8").split("# Imported by the build")
    pinned = {line for line in read.splitlines() if line and not line.startswith("#")}
    carried = ("population", "lsoa_boundaries", "towns", "small_area_postcodes", "small_area_census", "rural_groups")
    assert pinned == {package_of(key) for key in carried}


def test_building_the_register_changes_checksums_only(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"")
    register = tmp_path / "sources.toml"
    register.write_text('# kept\n[s]\ntitle = "T"\n[s.checksums]\n"a.csv" = "00"\n')
    sources.build(tmp_path)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert register.read_text() == f'# kept\n[s]\ntitle = "T"\n[s.checksums]\n"a.csv" = "{empty}"\n'


def test_the_page_of_licences_is_the_register_read_anew() -> None:
    page = (DATA.parent / licences.PAGE).read_text(encoding="utf-8")
    assert page == licences.licences_page(REGISTER), "run `python -m tools.build.register`"
    assert all(f"**{source['title']}**" in page for source in REGISTER.values())
