"""A letter asks for all that somebody would know and nobody else has said, and for nothing else."""

import io
import re
from datetime import date

import pytest
from docx import Document

from coverage.ask import ANY, Terms
from coverage.asking.cell import MissingCell
from coverage.asking.missing import missing_cells
from coverage.asking.missing_standards import missing_standards
from coverage.asking.offices import Office
from coverage.asking.parties import CHILDRENS_SERVICES, COMMISSIONER, HOUSING, PROVIDER
from coverage.directory import Directory
from coverage.one_area import evaluate_both_sides, records_of_both_sides
from geo.home import Home, home_of
from geo.mistakes import Mistake
from loaders.directory.shipped import demonstration_directory, published_directory
from say.asking.askable import Askable, askables, one_askable
from say.asking.letter import FOI, FORMS, LETTER, LINES_ON_A_PAGE, Letter, letter_as_text, letter_to
from say.asking.letter_docx import letter_docx
from say.asking.party_words import party_in_words
from say.coverage.standards_on_record import scorecards_on_record
from say.provenance import RECORD, basis_on
from tests.words import mistakes_in

ON = date(2026, 11, 26)
KENT, REGION = home_of(("E23000032",), "pfa"), home_of(("E12000001",), "region")
HOMES = (
    KENT,
    home_of(("W15000001",), "pfa"),
    home_of(("E07000062",), "lad"),
    REGION,
    home_of(("E23000032", "E23000033"), "pfa"),
)
Asked = dict[Home, tuple[MissingCell, ...]]


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(published_directory, id="published"),
        pytest.param(demonstration_directory, id="demonstration", marks=pytest.mark.soak),
    ],
)
def asked(request: pytest.FixtureRequest) -> tuple[Directory, Asked]:
    directory, terms = request.param(), Terms(ON)
    both, cards = evaluate_both_sides(directory, terms), scorecards_on_record(directory, terms)
    return directory, {
        home: (
            *missing_cells(both, home, ANY, records_of_both_sides(both, ANY, home.lads)),
            *missing_standards(cards[home.forces[0]], home),
        )
        for home in HOMES
    }


def written(
    directory: Directory, askable: Askable, home: Home, form: str = LETTER, office: Office | None = None
) -> Letter:
    return letter_to(
        askable, office, home, form, basis_on(directory, "asked", "none used").provenance("letter", RECORD), ON
    )


def test_a_letter_names_only_what_is_not_known_and_never_what_is_confidential(asked: tuple[Directory, Asked]) -> None:
    directory, missing = asked
    services = directory.services
    hidden = set(services.loc[services["confidential"], ["service_name", "organisation_name"]].stack())
    hidden -= set(services.loc[~services["confidential"], ["service_name", "organisation_name"]].stack())
    for home, cells in missing.items():
        asked_after = {cell.service for cell in cells if cell.service}
        for askable in askables(home, cells):
            letter = written(directory, askable, home)
            text = letter_as_text(letter)
            assert set(letter.cells) <= set(askable.cells) <= set(cells)
            assert len(letter.cells) + letter.left_out == len(askable.cells), "what is left out is counted"
            assert set(re.findall("“(.*?)”", text)) <= asked_after
            assert not [name for name in hidden if name in text] and "withheld" not in text
            assert ("INVENTED data" in text) == directory.invented


def test_every_sentence_is_short_and_of_good_english(asked: tuple[Directory, Asked]) -> None:
    directory, missing = asked
    for home, cells in missing.items():
        for askable in askables(home, cells):
            for form in FORMS if askable.is_public_authority else [LETTER]:
                letter = written(directory, askable, home, form)
                said = [*letter.before, *letter.after, *(group.asks for group in letter.groups)]
                for sentence in re.split(r"(?<=[.?]) ", " ".join(said)):
                    assert len(sentence.split()) <= 30 and not mistakes_in(sentence), sentence
                lines = sum(len(line.words) // 92 + 1 for group in letter.groups for line in group.lines)
                assert lines <= LINES_ON_A_PAGE, "one page of A4"


def test_a_request_names_the_act_and_its_twenty_working_days(asked: tuple[Directory, Asked]) -> None:
    directory, missing = asked
    text = letter_as_text(written(directory, one_askable(askables(KENT, missing[KENT]), COMMISSIONER), KENT, FOI))
    assert "Freedom of Information Act 2000" in text and "within 20 working days" in text and "spreadsheet" in text


def test_no_request_is_written_to_a_provider(asked: tuple[Directory, Asked]) -> None:
    directory, missing = asked
    provider = next(one for one in askables(KENT, missing[KENT]) if one.party == PROVIDER)
    with pytest.raises(Mistake, match="public authority alone"):
        written(directory, provider, KENT, FOI)


def test_what_a_page_cannot_hold_is_counted_and_left_to_the_workbook(asked: tuple[Directory, Asked]) -> None:
    directory, missing = asked
    full = written(directory, one_askable(askables(REGION, missing[REGION]), ""), REGION)
    assert full.to == "The commissioners in the North East"
    assert bool(full.left_out) == (f"holds {full.left_out} more question" in " ".join(full.after))
    assert bool(full.left_out) != directory.invented, "the published region has more than a page, the invented less"


def test_the_document_says_what_the_text_says(asked: tuple[Directory, Asked]) -> None:
    directory, missing = asked
    letter = written(directory, one_askable(askables(KENT, missing[KENT]), ""), KENT)
    document = Document(io.BytesIO(letter_docx(letter)))
    said = "\n".join(one.text for one in document.paragraphs)
    assert all(line.words in said for group in letter.groups for line in group.lines)
    assert letter.subject in said and "26 November 2026" in said


def test_somebody_is_found_by_their_party_or_by_words_of_their_name(asked: tuple[Directory, Asked]) -> None:
    found = askables(KENT, asked[1][KENT])
    assert one_askable(found, "police").name == one_askable(found, "The Police in Kent").name == "the police in Kent"
    assert one_askable(found, "kent pcc").party == COMMISSIONER
    with pytest.raises(Mistake, match="choose “Kent PCC”"):
        one_askable(found, "nobody of this name")
    with pytest.raises(Mistake, match="Nothing is left to ask"):
        one_askable((), "")


def test_a_letter_goes_to_the_role_that_the_register_holds(asked: tuple[Directory, Asked]) -> None:
    office = Office(
        COMMISSIONER, "Office of the commissioner", "domestic abuse lead", "commissioning@office.example", KENT.codes
    )
    askable = one_askable(askables(KENT, asked[1][KENT]), COMMISSIONER)
    text = letter_as_text(written(asked[0], askable, KENT, office=office))
    assert "To: commissioning@office.example" in text and "Office of the commissioner\ndomestic abuse lead" in text


def test_a_district_in_a_county_asks_the_countys_services_for_children() -> None:
    assert party_in_words(CHILDRENS_SERVICES, home_of(("E07000062",), "lad")) == "children's services in East Sussex"
    assert party_in_words(HOUSING, home_of(("E07000062",), "lad")) == "the housing service in Hastings"
