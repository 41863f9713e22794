"""The edition of a source stands in the register alone: another edition there is another edition everywhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from loaders import sources_register
from loaders.sources_register import edition_of, named_briefly, publisher_and_edition, sources, year_of
from say.provenance import ALIKE, COHORT, COSTS, PLAN, RECORD
from tests.pages.screens import opened, said
from ui.parts.method import register_of_sources

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "geo",
    "coverage",
    "cohorts",
    "funding",
    "say",
    "loaders",
    "store",
    "server",
    "commands",
    "ui",
    "pages",
    "tools/build",
)
TYPED = re.compile(r"mid-?(year )?20\d\d|census (of )?20\d\d|codes? of 20\d\d|20\d\d area codes", re.IGNORECASE)


@pytest.fixture
def next_year(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The register with the population estimates of another year."""
    read = sources_register._read

    def changed(name: str) -> dict[str, dict[str, object]]:
        entries = dict(read(name))
        if name == "sources.toml":
            entries["population"] = {**entries["population"], "vintage": "mid-2031"}
        return entries

    _forget_all_kept()
    monkeypatch.setattr(sources_register, "_read", changed)
    yield
    _forget_all_kept()


def _forget_all_kept() -> None:
    st.cache_resource.clear()
    register_of_sources._sources_listed.cache_clear()  # else which test came first decides


@pytest.mark.parametrize("room", ROOMS)
def test_no_edition_is_typed_in_a_sentence(room: str) -> None:
    typed = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for found in TYPED.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not typed, f"take the edition from data/sources.toml with loaders.sources_register: {typed}"


def test_another_edition_in_the_register_is_another_in_every_file(next_year: None) -> None:
    assert edition_of("population") == "mid-2031"
    assert publisher_and_edition("population") == "Office for National Statistics, mid-2031"
    assert named_briefly("population") == "ONS mid-2031 population estimates"
    for rests in (RECORD, COHORT, PLAN, ALIKE):
        assert "ONS mid-2031 population estimates" in rests.in_words
    assert "Mid-2031" in set(sources()["Edition"])


@pytest.mark.parametrize("page", ["overview", "need", "compare", "sources_and_method"])
def test_another_edition_in_the_register_is_another_on_every_screen(next_year: None, page: str) -> None:
    words = said(opened(f"pages/{page}.py", area="E23000032", community="young_people"))
    assert "mid-2031" in words.lower()
    assert "mid-2023" not in words.lower()


def test_a_source_says_the_first_year_of_its_edition() -> None:
    assert year_of("lad_lookup") == "2025"
    assert named_briefly("lad_lookup") == "ONS 2025 area codes"
    assert year_of("community_shares_by_district") == "2021"  # "21 March 2021, on the districts of 2025"


def test_a_source_that_is_not_in_the_register_cannot_be_named() -> None:
    with pytest.raises(KeyError):
        named_briefly("a_source_of_tomorrow")


def test_published_costs_do_not_rest_on_a_directory() -> None:
    assert COSTS.in_words == "the publishers named on each row; ONS consumer prices (D7BT, D7G7)"
