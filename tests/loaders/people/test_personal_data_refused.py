"""Personal data of victims or perpetrators is refused at every way in: by heading, by content, and as a whole list of people."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from io import BytesIO
from random import Random

import openpyxl
import pytest

from geo.mistakes import Mistake
from loaders.files.read_file import read_file
from loaders.intake.draft import open_draft
from loaders.intake.draft_file import file_as_text
from loaders.intake.load import load_directory
from loaders.people.person_headings import BIRTH, CASE, INSURANCE, LOOKS_LIKE, NAME, NHS, REACH, kind_of_heading
from loaders.series.indicators import load_indicators
from loaders.series.series_file import read_series_file

WORDINGS = {
    NAME: """First name|Forename|FORENAMES|Surname|last_name|Family Name|MiddleName|Maiden name|Next of kin|Name of victim
        Victim's name|Client name|Survivor full name|Alleged perpetrator name|Child 1 name|Enw'r dioddefwr|Cyfenw|Enw cyntaf""",
    BIRTH: """Date of birth|DOB|D.O.B.|dateOfBirth|Birth date|Year of birth|Client DOB|Child's date of birth|Dyddiad geni
        Dyddiad geni'r plentyn""",
    NHS: "NHS number|NHS No.|nhs_number|Hospital number|Patient NHS number|Rhif GIG",
    INSURANCE: "NI number|NINO|National Insurance No|Client NI number|Rhif Yswiriant Gwladol",
    CASE: """Case reference|Case ref.|Case no|case_id|Crime reference number|MARAC case number|Custody record number
        NOMS number|PNC ID|Client ID|Offender reference|Victim URN|Cyfeirnod achos""",
    REACH: """Victim's telephone number|Client mobile|Perpetrator e-mail|Service user's email address|Home address
        Victim postcode|Survivor safe contact number|Personal email|Cyfeiriad cartref|Rhif ffôn symudol y cleient""",
}
NOT_OF_PERSONS = """Name|Service name|Organisation name|Name of service|Contact|Contact name|Contact first name|Telephone
    Email|Phone|Mobile|Postcode|Address|Number of victims|Clients|Client group|Victims supported|Perpetrators a year|Children
    Reference|Contract reference|Charity number|Company number|Start date|End date|As of|Case load|Cases|Cases per year
    Number of cases|Births|Area name|Region|Partner organisation|Parent ID|Who says so (role)|Victim support
    Perpetrator programme|Child to parent abuse|Individual work|NHS|NHS trust|National|Person responsible|Enw
    Enw'r gwasanaeth|Named lead|Officer|Individuals|Patient groups|Young people"""


def listed(said: str) -> list[str]:
    """Each wording of a list."""
    return [wording.strip() for line in said.splitlines() for wording in line.split("|")]


EVERY_WORDING = [(wording, kind) for kind, said in WORDINGS.items() for wording in listed(said)]
PEOPLE = ["Jane Smith", "Mohammed Iqbal", "SMITH, Sarah", "Mrs Bethan Rees", "Priya Patel", "david jones"]
SECRET = "Zzyzx"  # stands in every refused cell of these files
FIRST = "Organisation,Service name,Areas,Intervention"
ROW = "Steps Ltd,Steps to change,Kent,behaviour change group"


def births(number: int) -> list[date]:
    """Dates of birth of people of 1 to 110 years."""
    random = Random(4)
    return [date(2026, 11, 27) - timedelta(days=random.randint(4_000, 33_000)) for _ in range(number)]


def with_check(nine: int) -> str:
    """An NHS number: nine digits and their check, written as people do; "" where the nine have none."""
    check = -sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), str(nine), strict=True)) % 11
    return f"{nine}{check}" if check < 10 else ""


NHS_NUMBERS = [number for nine in range(943_476_591, 943_476_640) if (number := with_check(nine))]
CONTENTS: dict[str, tuple[str, Sequence[object]]] = {
    "days": (BIRTH, births(20)),
    "days as text": (BIRTH, [f"{day:%d/%m/%Y}" for day in births(20)]),
    "days in words": (BIRTH, [f"{day:%d %B %Y}" for day in births(20)]),
    "moments": (BIRTH, [datetime(day.year, day.month, day.day) for day in births(20)]),
    "insurance": (INSURANCE, ["AB 12 34 56 C", "CE123456D", "jk 123456 a"]),
    "NHS, in groups": (NHS, [f"{one[:3]} {one[3:6]} {one[6:]}" for one in NHS_NUMBERS]),
    "NHS, as numbers": (NHS, list(map(int, NHS_NUMBERS))),
    "full names": (NAME, PEOPLE),
    "given names": (NAME, ["Jane", "Mohammed", "Sarah", "Bethan", "Priya"]),
}
OF_NO_PERSON: dict[str, Sequence[object]] = {
    "starts of services": [date(2015 + n % 11, 4, 1) for n in range(20)],
    "days of this decade": [date(2018, 1, 3) + timedelta(days=37 * n) for n in range(60)],
    "telephones": ["01622 123456", "0808 2000 247", "020 7946 0958"],
    "company numbers": ["04567891", "SC123456", "12345678"],
    "ten digits": [str(9434765920 + n) for n in range(20)],
    "services": ["Rachel House", "Jane's Place", "Grace Project", "Victoria Centre"],
    "areas": ["Kent", "St Helens", "North Yorkshire", "Charnwood", "Victoria ward"],
    "codes": ["E06000001", "E23000032", "W15000001"],
    "roles": ["Domestic abuse lead", "Head of commissioning", "Service manager"],
    "mostly roles": ["Domestic abuse lead", "Jane Smith", "Head of commissioning", "Service manager", "Policy officer"],
}


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    """A workbook of sheets of lines."""
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for number, lines in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"List {number}")
        for line in lines:
            sheet.append(list(line))
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_table_of_wordings_is_long_enough() -> None:
    assert len(EVERY_WORDING) >= 60


@pytest.mark.parametrize("wording, kind", EVERY_WORDING)
def test_a_column_is_refused_by_its_heading_whatever_it_holds(wording: str, kind: str) -> None:
    file = read_file(f"{FIRST},{wording}\n{ROW},{SECRET}\n{ROW},{SECRET} 7\n".encode(), "list.csv")
    assert SECRET not in repr(file) and "Steps to change" in repr(file)
    (note,) = file.notes
    assert (
        note.startswith(f'Column E "{wording}" was not read: it looks like {LOOKS_LIKE[kind]}.')
        and "take the column out" in note
    )


@pytest.mark.parametrize("wording", listed(NOT_OF_PERSONS))
def test_a_heading_of_services_bodies_and_counts_is_of_no_person(wording: str) -> None:
    assert kind_of_heading(wording) == ""


@pytest.mark.parametrize("heading", ["Column 4", "Remark", "Start", None])
@pytest.mark.parametrize("content", CONTENTS)
def test_a_column_is_refused_by_what_it_holds_whatever_it_is_called(content: str, heading: str | None) -> None:
    kind, cells = CONTENTS[content]
    lines: list[Sequence[object]] = [["Our list"], ["Service", "Areas", heading]]
    file = read_file(workbook([*lines, *(["Steps", "Kent", cell] for cell in cells)]), "list.xlsx")
    ((_, *rows),) = [grid.lines for grid in file.grids]
    assert all(len(row) <= 2 for _, row in rows) and file.grids[0].lines[0][1][0] == "Our list"
    (note,) = file.notes
    assert note.startswith(f'Sheet "List 1", column C was not read: it looks like {LOOKS_LIKE[kind]}.')


@pytest.mark.parametrize("content", OF_NO_PERSON)
def test_what_services_have_is_read_as_before(content: str) -> None:
    lines = [["Service", "Areas", "Column 4"], *(["Steps", "Kent", cell] for cell in OF_NO_PERSON[content])]
    assert read_file(workbook(lines), "list.xlsx").notes == ()


@pytest.mark.parametrize("heading", ["Date registered", "Founded", "Dyddiad sefydlu", "Opened"])
def test_days_of_bodies_may_be_as_old_as_people(heading: str) -> None:
    lines = [["Charity", "Areas", heading], *(["Steps", "Kent", day] for day in births(20))]
    assert read_file(workbook(lines), "list.xlsx").notes == ()


def test_names_of_contacts_are_left_to_the_rules_for_contacts() -> None:
    lines = [["Service", "Areas", "Contact"], *(["Steps", "Kent", name] for name in PEOPLE)]
    assert read_file(workbook(lines), "list.xlsx").notes == ()


def test_names_that_are_of_bodies_under_a_heading_for_clients_are_read() -> None:
    lines = [["Client name", "Value"], ["Kent County Council", 1], ["Essex Police", 2], ["Bread Ltd", 3]]
    assert read_file(workbook(lines), "contracts.xlsx").notes == ()


def test_a_guide_that_lists_such_headings_is_read() -> None:
    lines = [
        ["Never send", "Why"],
        ["Surname", "It is of a person"],
        ["Date of birth", "It is of a person"],
        ["Case ref", "So"],
    ]
    assert read_file(workbook(lines), "guide.xlsx").notes == ()


PEOPLE_BESIDE = (
    "Surname,Date of birth",
    "DOB,Name",
    "NHS number,Forename",
    "Victim name,Case ref",
    "Dyddiad geni,Rhyw",
)


@pytest.mark.parametrize("headings", PEOPLE_BESIDE)
def test_a_list_of_people_is_refused_whole(headings: str) -> None:
    content = f"{headings},Area\n" + f"{SECRET},{SECRET},Kent\n" * 3
    for read in (read_file, open_draft, load_directory, read_series_file):
        with pytest.raises(Mistake, match=r"looks like a list of people.*take these columns out") as said:
            read(content.encode(), "list.csv")  # type: ignore[operator]
        assert SECRET not in str(said.value) and "column A of" in str(said.value)


def test_a_form_about_one_person_is_refused_whole() -> None:
    form = [["Surname", SECRET], ["Date of birth", "1/2/1990"], ["Risk", "high"]]
    with pytest.raises(Mistake, match="looks like a list of people"):
        read_file(workbook(form), "form.xlsx")


def test_a_list_of_people_beside_a_directory_is_left_out_alone() -> None:
    directory = [FIRST.split(","), *[ROW.split(",")] * 2]
    people = [["Surname", "DOB", "Risk"], *[[SECRET, "1/2/1990", "high"]] * 3]
    draft = open_draft(workbook(directory, people), "list.xlsx")
    kept = file_as_text(draft)
    assert SECRET not in kept and "1990" not in kept and "Steps to change" in kept
    assert 'The sheet "List 2" looks like a list of people: column A of people\'s names' in " ".join(draft.notes)


def test_a_second_list_lower_in_the_sheet_is_seen_too() -> None:
    lines: list[Sequence[object]] = [
        ["Service", "Areas"],
        *[["Steps", "Kent"]] * 60,
        [None],
        ["Service", "Surname"],
        ["Steps", SECRET],
    ]
    assert SECRET not in repr(read_file(workbook(lines), "list.xlsx").grids)


def test_a_series_is_read_without_its_column_of_people_and_says_so() -> None:
    _, report = load_indicators(b"Area code,Period,Value,Client name\nE23000032,2025,7,Zzyzx\n", "counts.csv")
    assert "Client name" in " ".join(report.sentences()) and SECRET not in " ".join(report.sentences())
