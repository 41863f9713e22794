"""Hostile texts in files that are given: each is kept as text or refused in a sentence, and every file made of them is whole."""

import csv
import io
import json
import logging
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import geopandas as gpd
import pytest

from coverage.directory import Directory
from coverage.export import Provenance, to_csv, to_xlsx
from coverage.records import described_records
from geo.mistakes import Mistake
from loaders.files_out.forms import DIRECTORY_FORMS
from loaders.geography.boundaries import load_boundaries
from loaders.geography.map_file import areas_as_geojson
from loaders.intake.draft import open_draft
from loaders.intake.draft_file import draft_of_texts, file_as_text, steps_as_text
from loaders.intake.load import load_directory
from loaders.offices.office_file import read_offices
from loaders.plans.area_groups import load_area_group
from loaders.series.indicators import load_indicators
from say.coverage.change_log import Edition, change_log
from say.coverage.change_log_feed import change_log_feed
from tests.hostile.watched_files import outside, touched_files
from tests.hostile.whole_files import cells_that_run, require_whole_xml
from tests.hostile_strings import HOSTILE_STRINGS, MADE, RAN, SAMPLE
from tests.loaders.directory_files import ROW, csv_file, sheets_of, workbook_file

TEXTS = (
    "organisation_name",
    "service_name",
    "notes",
    "quality_scheme",
    "funding_period",
    "source_title",
    "source_url",
    "fact_id",
)
WORDS = ("areas", "risk_levels", "intervention", "as_of", "places", "communities", "status", "area_level", "service_id")
FOLDERS = (Path(tempfile.gettempdir()).resolve(), Path("~/.cache").expanduser())
"""Where this process may write: its temporary files, and what is worked out once."""
Texts = dict[str, str]
ABOUT = Provenance("Records", "A <directory>", "edition", "anything", "a source", invented=False)


def rows(texts: Texts) -> list[dict[str, str]]:
    """One service for each text, in all that is text, and one with the text in all that is a word of ours."""
    free = [{**dict.fromkeys(TEXTS, text), "service_name": f"{name} {text}"} for name, text in texts.items()]
    return [*free, *(dict.fromkeys(WORDS, text) for text in texts.values())]


def in_csv(texts: Texts) -> bytes:
    return csv_file(*rows(texts))


def in_workbook(texts: Texts) -> bytes:
    """Excel's own files hold no control characters: what writes them refuses."""
    kept = [
        {
            field: "".join(c for c in text if c >= " " or c in "\n\t").replace("\ufffe", "").replace("\uffff", "")
            for field, text in row.items()
        }
        for row in rows(texts)
    ]
    return workbook_file(sheets_of(*kept))


def in_json(texts: Texts) -> bytes:
    return json.dumps([{**ROW, "service_id": f"S{at}", **row} for at, row in enumerate(rows(texts))]).encode()


FORMS: dict[str, Callable[[Texts], bytes]] = {"mine.csv": in_csv, "mine.xlsx": in_workbook, "mine.json": in_json}
FILES = [
    *((name, SAMPLE) for name in FORMS),
    *(pytest.param(name, HOSTILE_STRINGS, marks=pytest.mark.soak) for name in FORMS),
]
"""Some of each kind in every form; every text, each time, is read from a CSV for all that is written of it below."""


def read(name: str, texts: Texts, content: bytes) -> Directory:
    directory, report = load_directory(content, name)
    assert len(directory.services) >= len(texts) - 10
    json.loads(report.as_json())
    return directory


@pytest.fixture(scope="module")
def directory() -> Directory:
    return read("mine.csv", HOSTILE_STRINGS, in_csv(HOSTILE_STRINGS))


@pytest.mark.parametrize(("name", "texts"), FILES)
def test_a_directory_of_hostile_texts_is_read_and_its_draft_kept_the_same(
    name: str, texts: Texts, caplog: pytest.LogCaptureFixture
) -> None:
    content = FORMS[name](texts)
    with caplog.at_level(logging.DEBUG), touched_files() as touched:
        read(name, texts, content)
        draft = open_draft(content, name)
        kept = file_as_text(draft)
    assert outside(touched, *FOLDERS) == [] and not [path for path in touched if MADE in path]
    assert draft_of_texts(kept, steps_as_text(draft.steps)) == draft
    assert RAN not in caplog.text and MADE not in caplog.text


@pytest.mark.parametrize("ending", DIRECTORY_FORMS)
def test_a_directory_goes_out_whole_and_comes_in_the_same(directory: Directory, ending: str) -> None:
    with touched_files() as touched:
        written = DIRECTORY_FORMS[ending].write(directory, None)
    assert outside(touched, *FOLDERS) == []
    again, _ = load_directory(written, f"again{ending}")
    names = [set(one.services["service_name"]) for one in (directory, again)]
    assert names[0] == names[1]


def test_no_cell_of_a_workbook_or_a_csv_runs(directory: Directory) -> None:
    records = described_records(directory.services).set_index("service_id")
    for workbook in (DIRECTORY_FORMS[".xlsx"].write(directory, None), to_xlsx(records, ABOUT)):
        assert cells_that_run(workbook) == []
        require_whole_xml(workbook)
    for table in (DIRECTORY_FORMS[".csv"].write(directory, None), to_csv(records, ABOUT)):
        lines = csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), strict=True)
        found = [cell for line in lines for cell in line if cell.lstrip().startswith(("=", "+", "-", "@"))]
        assert [cell for cell in found if not cell[1:].replace(".", "").isdigit()] == []


def test_a_map_of_a_directory_opens(directory: Directory, tmp_path: Path) -> None:
    path = tmp_path / "mine.gpkg"
    path.write_bytes(DIRECTORY_FORMS[".gpkg"].write(directory, None))
    found = {layer: gpd.read_file(path, layer=layer) for layer in gpd.list_layers(path)["name"]}
    assert any(HOSTILE_STRINGS["script 1"] in " ".join(map(str, table.to_numpy().ravel())) for table in found.values())


def _series(text: str) -> None:
    out = io.StringIO()
    csv.writer(out).writerows(
        [
            [text, "Area", "Period", "Value"],
            ["", text, "2025", "7"],
            [text, "Kent", text, text],
            ["", "Kent", "2025", "7"],
        ]
    )
    load_indicators(out.getvalue().encode(), "counts.csv")


def _offices(text: str) -> None:
    out = io.StringIO()
    csv.writer(out).writerows(
        [["Office", "Role", "Email", "Areas"], ["Kent Police", text, text, "Kent"], [text, "", "", text]]
    )
    read_offices(out.getvalue().encode(), "offices.csv")


def _group(text: str) -> None:
    out = io.StringIO()
    csv.writer(out).writerows([["area code", text], [text, text]])
    load_area_group(out.getvalue().encode(), "group.csv", 60)


def _boundaries(text: str) -> None:
    ring = [[-1, 52], [-1, 53], [0, 53], [0, 52], [-1, 52]]
    said = {"LAD24CD": text, "LAD24NM": text, text: text}
    feature = {"type": "Feature", "properties": said, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    load_boundaries(
        json.dumps({"type": "FeatureCollection", "name": text, "features": [feature]}).encode(), "map.geojson"
    )


READERS: dict[str, Callable[[str], None]] = {
    "series": _series,
    "offices": _offices,
    "group": _group,
    "boundaries": _boundaries,
}


def _read_or_refused(reader: str, text: str) -> None:
    with touched_files() as touched:
        try:
            READERS[reader](text)
        except Mistake as mistake:
            assert len(str(mistake)) < 1_000 and "\n" not in str(mistake)
    assert outside(touched, *FOLDERS) == []


@pytest.mark.parametrize("reader", READERS)
def test_a_hostile_text_in_any_other_file_is_read_or_refused_in_a_sentence(reader: str) -> None:
    for text in SAMPLE.values():
        _read_or_refused(reader, text)


def test_a_map_of_hostile_names_gives_our_areas_alone() -> None:
    def feature(text: str, west: float) -> dict[str, object]:
        ring = [[west, 52], [west, 52.01], [west + 0.01, 52.01], [west + 0.01, 52], [west, 52]]
        said = {"LAD24CD": text, "LAD24NM": text, "group": text}
        return {"type": "Feature", "properties": said, "geometry": {"type": "Polygon", "coordinates": [ring]}}

    names = ["E06000001", *(f"{name} {text}" for name, text in HOSTILE_STRINGS.items())]
    features = [feature(text, -1 + at / 100) for at, text in enumerate(names)]
    given = {"type": "FeatureCollection", "name": HOSTILE_STRINGS["script 1"], "features": features}
    with touched_files() as touched:
        found, report = load_boundaries(json.dumps(given).encode(), "map.geojson")
    assert outside(touched, *FOLDERS) == [] and list(found.areas.index) == ["E06000001"]
    assert RAN not in areas_as_geojson(found.areas).decode()
    assert all(len(one.message) < 1_000 and "\n" not in one.message for one in report.problems)


@pytest.mark.soak
@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", HOSTILE_STRINGS)
def test_every_hostile_text_in_any_other_file_is_read_or_refused(reader: str, name: str) -> None:
    _read_or_refused(reader, HOSTILE_STRINGS[name])


def test_a_feed_of_what_changed_holds_hostile_texts_as_text(directory: Directory) -> None:
    before, _ = load_directory(csv_file({"areas": "Leeds"}), "before.csv")
    texts = HOSTILE_STRINGS["script 3"], HOSTILE_STRINGS["control 1"]
    first, second = (
        Edition(name, datetime(2026, 11, 27, tzinfo=UTC), *texts, of) for name, of in (("1", before), ("2", directory))
    )
    feed = ElementTree.fromstring(change_log_feed(change_log([first, second]), second, texts[0], ABOUT))
    tags = {element.tag.rpartition("}")[2] for element in feed.iter()}
    assert tags <= {
        "feed",
        "id",
        "title",
        "updated",
        "subtitle",
        "author",
        "name",
        "entry",
        "category",
        "summary",
        "content",
        "div",
        "ul",
        "li",
    }
    assert any(texts[0] in (element.text or "") for element in feed.iter())
