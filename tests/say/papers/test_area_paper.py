"""A paper says what the screen of its area says, in every form: numbers, marks, sources, and nothing that runs."""

import io
import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from docx import Document
from pdfua import validate

from coverage.ask import ANY, Ask, Terms
from coverage.communities import COMMUNITIES
from coverage.export import Provenance
from coverage.vocabulary import RISK_LEVELS
from geo.areas import area_table
from geo.home import Home, home_of
from loaders.directory.shipped import demonstration_directory, published_directory
from say.answers import coverage_of_areas, standards_of_areas
from say.coverage.area_reader import AreaReader
from say.coverage.area_summary import AreaSummary
from say.coverage.home_words import estimate_of
from say.coverage.kind_words import kind_label
from say.papers.area_paper import FULL, SHORT, area_paper
from say.papers.paper import Lines, Linked, Paper, Table, plain, text_of
from say.papers.paper_files import FILE_FORMS
from say.terms import english
from tests.cohorts.needs import need_of
from tests.directories import directory_of
from tests.samples import rest_to_soak

ON = date(2026, 11, 27)
METROPOLITAN, LANCASHIRE = "E23000001", "E23000003"
GROUP = home_of(("E23000032", "E23000033"), "pfa")
TWELVE = [
    *(home_of((code,), "pfa") for code in area_table("pfa").index[::8]),
    home_of(("E07000106",), "lad"),
    home_of(("E09000001",), "lad"),
    home_of(("E10000016",), "utla"),
    home_of(("E12000001",), "region"),
    home_of(("W92000004",), "nation"),
    GROUP,
]
ALWAYS = (TWELVE[7], GROUP)
"""A borough with too few people for a figure, and a group of two forces."""
ABOUT = Provenance("Provision Atlas: area", "A record", "November 2026", "everything", "named here", invented=False)


@cache
def reader(invented: bool) -> AreaReader:
    """Return what reads areas of a shipped directory."""
    directory = demonstration_directory() if invented else published_directory()
    return AreaReader(directory, Terms(ON, 24), need_of(draws=40), ANY)


@cache
def summary_of(home: Home, invented: bool) -> AreaSummary:
    """Return what is said of an area."""
    return reader(invented).summary(home)


def paper_of(home: Home, form: str, invented: bool = True) -> Paper:
    """Lay out the paper of an area."""
    card = reader(invented).card(home)
    money = reader(invented).money(home)
    far = reader(invented).far(home.lads)
    return area_paper(summary_of(home, invented), card, money, far, replace(ABOUT, invented=invented), ON, form)


def text_of_pdf(pdf: bytes) -> str:
    """Return all that can be selected in a PDF, in one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def text_of_docx(content: bytes) -> str:
    """Return the paragraphs and cells of a Word document, in one line."""
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(one.text for one in document.paragraphs), *cells])


def text_of_html(content: bytes) -> str:
    """Return the words of a page, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", content.decode()).split())


READ = {".pdf": text_of_pdf, ".docx": text_of_docx, ".html": text_of_html}


@pytest.mark.parametrize("home", rest_to_soak(TWELVE, ALWAYS), ids=lambda home: home.name)
def test_every_number_of_the_screen_stands_in_the_paper_in_each_form(home: Home) -> None:
    summary, paper = summary_of(home, True), paper_of(home, FULL)
    numbers = [f"{row.everywhere.either}" for row in summary.rows.all] + [
        kind_label(row.kind) for row in summary.rows.all
    ]
    if summary.by_risk is not None and summary.by_community is not None:
        said = [estimate_of(summary.by_risk, risk, ANY) for risk in RISK_LEVELS]
        said += [estimate_of(summary.by_community, summary.of_risk, one) for one in COMMUNITIES]
        numbers += [one.ends for one in said if one.known]
    for ending, form in FILE_FORMS.items():
        text = READ[ending](form.make(paper)).replace("&#x27;", "'")
        missing = [one for one in numbers if one not in text]
        assert not missing, (home.name, ending, missing)
        assert all(sentence in text for sentence in summary.sentences), (home.name, ending)


def test_the_statuses_and_standards_of_a_paper_are_those_of_the_commands() -> None:
    kent, published, terms = home_of(("E23000032",), "pfa"), published_directory(), Terms(ON)
    table = {rows[0]: rows for one in tables_in(paper_of(kent, FULL, invented=False)) for rows in one}
    ask = Ask(ANY, ANY, "high_risk_case_management", terms)
    every, _ = coverage_of_areas(ask, published, "pfa")
    row = table[kind_label(ask.intervention)]
    assert row[1] == "cause harm" and table["Victim support"][1] == "are harmed"
    assert row[2] == english().status(every.loc[kent.code, "status"], every.loc[kent.code, "extent"])
    assert row[-1] == str(every["reach"].isin(["local", "force"]).sum())
    standards, _ = standards_of_areas(published, terms, [kent.code])
    for label, verdict, why in zip(standards["label"], standards["verdict"], standards["why"], strict=True):
        assert table[label][1:3] == [verdict, why]


def tables_in(paper: Paper) -> list[list[list[str]]]:
    """Return the rows of each table of a paper, as words."""
    tables = [one for part in paper.parts for one in part.blocks if isinstance(one, Table)]
    return [[[text_of(cell) for cell in row] for row in one.rows] for one in tables]


@pytest.mark.parametrize("invented", [True, False])
def test_the_short_paper_is_one_page(invented: bool) -> None:
    for code in (METROPOLITAN, LANCASHIRE):  # of all, those with most on record and with the longest names
        pdf = FILE_FORMS[".pdf"].make(paper_of(home_of((code,), "pfa"), SHORT, invented))
        assert len(pypdfium2.PdfDocument(pdf)) == 1, code


def test_the_short_paper_of_an_area_without_a_record_says_so_in_place_of_its_table() -> None:
    home = home_of((LANCASHIRE,), "pfa")
    reads = AreaReader(directory_of(), Terms(ON, 24), need_of(draws=40), ANY)
    paper = area_paper(reads.summary(home), None, None, reads.far(home.lads), ABOUT, ON, SHORT)
    assert b"No kind of work is on record here. Nothing listed is not the same" in FILE_FORMS[".html"].make(paper)


def test_a_pdf_is_tagged_named_and_the_same_each_time(tmp_path: Path) -> None:
    paper = paper_of(TWELVE[0], FULL)
    made = FILE_FORMS[".pdf"].make(paper)
    assert made == FILE_FORMS[".pdf"].make(paper)
    (tmp_path / "paper.pdf").write_bytes(made)
    assert not validate(str(tmp_path / "paper.pdf")).findings
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "en-GB"
        assert pdf.open_metadata()["dc:title"] == paper.title
        tags = list(tags_of(pdf.Root.StructTreeRoot))
    assert {"H1", "Table", "THead", "TR", "TH", "TD", "L"} <= {name for name, _ in tags}
    rows = [element for name, element in tags if name == "TR"]
    assert rows and all(str(row.K[0].S) == "/TH" for row in rows)
    assert all(str(element.Alt) for name, element in tags if name == "Figure")


def tags_of(element: pikepdf.Object) -> list[tuple[str, pikepdf.Object]]:
    """Return the tags below an element with their elements."""
    found = []
    children = element.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            found += [(str(child.S)[1:], child), *tags_of(child)]
    return found


def test_what_is_invented_says_so_on_every_page_and_what_is_not_does_not() -> None:
    pages = pypdfium2.PdfDocument(FILE_FORMS[".pdf"].make(paper_of(TWELVE[0], FULL)))
    assert len(pages) > 1
    assert all("INVENTED" in page.get_textpage().get_text_range() for page in pages)
    for ending, form in FILE_FORMS.items():
        assert "INVENTED" in READ[ending](form.make(paper_of(TWELVE[0], SHORT)))
        assert "INVENTED" not in READ[ending](form.make(paper_of(TWELVE[0], SHORT, invented=False)))
    document = Document(io.BytesIO(FILE_FORMS[".docx"].make(paper_of(TWELVE[0], SHORT))))
    assert "INVENTED" in document.sections[0].footer.paragraphs[0].text
    widths = [column.width for column in document.tables[0].columns]
    assert widths == [cell.width for cell in document.tables[0].rows[0].cells] and len(set(widths)) > 1


def test_words_from_a_record_are_words_and_never_run() -> None:
    hostile = '#eval("1") <script>alert(1)</script> *x* $y$ @ref'
    paper = replace(paper_of(TWELVE[0], SHORT), sentences=(hostile,))
    assert hostile in text_of_pdf(FILE_FORMS[".pdf"].make(paper))
    assert hostile in text_of_docx(FILE_FORMS[".docx"].make(paper))
    assert "<script" not in FILE_FORMS[".html"].make(paper).decode()


def test_a_page_asks_nobody_for_anything() -> None:
    page = FILE_FORMS[".html"].make(paper_of(TWELVE[0], FULL)).decode()
    sources = re.findall(r'\b(?:src|srcset|action|poster)="([^"]*)"', page)
    assert all(one.startswith("data:image/svg+xml") for one in sources)
    assert "<link" not in page and "@import" not in page and "url(" not in page


def test_welsh_names_stand_beside_english_ones_in_their_language() -> None:
    paper = paper_of(home_of(("W15000003",), "pfa"), SHORT)
    assert paper.welsh_title == "De Cymru"
    assert '<span lang="cy">De Cymru</span>' in FILE_FORMS[".html"].make(paper).decode()
    assert 'w:val="cy-GB"' in Document(io.BytesIO(FILE_FORMS[".docx"].make(paper))).element.xml


def test_the_full_paper_has_the_standards_of_the_force_area_with_their_sources_and_no_score() -> None:
    paper = paper_of(home_of(("E23000032",), "pfa"), FULL, invented=False)
    part = next(one for one in paper.parts if one.heading == "Standards of the sector in Kent")
    said, table = part.blocks
    card = reader(False).card(home_of(("E23000032",), "pfa"))
    assert isinstance(said, Lines) and isinstance(table, Table) and card is not None
    assert [row[1] for row in table.rows] == [plain(one.verdict.value.replace("_", " ")) for one in card.values()]
    alongside = next(row for row in table.rows if row[0] == plain("Victim support alongside"))
    assert alongside[1] == plain("met") and isinstance(alongside[3][0], Linked)


def test_an_area_in_several_forces_has_no_scorecard() -> None:
    assert reader(False).card(GROUP) is None


def test_a_full_paper_lists_each_award_with_its_source_and_what_is_not_found_is_no_nought() -> None:
    kent, wales = (paper_of(home_of((code,), "pfa"), FULL, invented=False) for code in ("E23000032", "W15000001"))
    said, awards = next(one for one in kent.parts if one.heading == "Money on record").blocks
    assert isinstance(said, Lines) and "2 awards for work with people who cause harm come to £1,180,334." in str(
        said.lines
    )
    assert isinstance(awards, Table) and isinstance(awards.rows[0][3][0], Linked)
    assert {row[1] for row in awards.rows} == {plain("£378,967"), plain("£801,367")}
    [none] = next(one for one in wales.parts if one.heading == "Money on record").blocks
    assert "No award to this area was found." in str(none) and "£0" not in str(none)


def test_the_text_to_copy_says_whom_each_kind_is_for() -> None:
    text = summary_of(home_of(("E23000032",), "pfa"), False).as_text(ABOUT, "")
    harm, harmed = text.index("For people who cause harm:\n"), text.index("For people who are harmed:\n")
    assert harm < text.index("- Behaviour change groups:") < harmed < text.index("- Victim support:")
