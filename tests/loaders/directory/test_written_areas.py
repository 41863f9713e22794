"""What people write of areas, and what it means: a line each, asked where it could mean several."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.areas import area_name, area_table, lads_of
from geo.found_area import FoundArea
from geo.levels import LEVELS
from geo.retired import retired_areas
from loaders.directory.area_cells import areas_of_cell

WRITTEN = """
Leeds = lad Leeds
LEEDS CITY COUNCIL = lad Leeds
leeds cc = lad Leeds
Leeds residents = lad Leeds
St. Helens = lad St. Helens
Saint Helens MBC = lad St. Helens
St Albans City & District = lad St Albans
Stoke-on-Trent = lad Stoke-on-Trent
Stoke on Trent City Council = lad Stoke-on-Trent
Brighton & Hove = lad Brighton and Hove
Brighton and Hove City Council = lad Brighton and Hove
bristol, city of = lad Bristol, City of
Hull = lad Kingston upon Hull, City of
LB Camden = lad Camden
Royal Borough of Greenwich = lad Greenwich
RBKC = lad Kensington and Chelsea
Co. Durham = lad County Durham
BCP = lad Bournemouth, Christchurch and Poole
Mid Devon = lad Mid Devon
Bucks = lad Buckinghamshire
Kent County Council = utla Kent
County of Kent = utla Kent
Essex (county) = utla Essex
Essex CC = utla Essex
Herts = utla Hertfordshire
Kent Police = pfa Kent
Essex (police force area) = pfa Essex
Durham Constabulary = pfa Durham
Durham (force area) = pfa Durham
Dorset Police and Crime Commissioner = pfa Dorset
OPCC Sussex = pfa Sussex
Kent LCJB = pfa Kent
West Midlands Police = pfa West Midlands
WMP = pfa West Midlands
the Met area = pfa Metropolitan Police
Leeds Police = pfa West Yorkshire
Greater Essex = pfa Essex
Dorset Council = lad Dorset
Durham County Council = lad County Durham
Newcastle City Council = lad Newcastle upon Tyne
Newcastle Borough Council = lad Newcastle-under-Lyme
North West region = region North West
North West England = region North West
Yorks & Humber = region Yorkshire and The Humber
MOPAC = region London
E08000035 = lad Leeds
e08 000 035 = lad Leeds
E10000016 = utla Kent
E23000032 = pfa Kent
E12000007 = region London
E08000016 = lad Barnsley
E07000163 = lad North Yorkshire (Craven)
E10000002 = lad Buckinghamshire
E06000028 = lad Bournemouth, Christchurch and Poole (Bournemouth)
E11000005 = pfa West Midlands
E47000001 = pfa Greater Manchester
W11000025 = lad Carmarthenshire + lad Ceredigion + lad Pembrokeshire
Harrogate = lad North Yorkshire (Harrogate)
Craven and Harrogate = lad North Yorkshire (Craven) + lad North Yorkshire (Harrogate)
across West Yorkshire = pfa West Yorkshire
West Yorkshire-wide = pfa West Yorkshire
West Yorkshire wide = pfa West Yorkshire
All of West Yorkshire = pfa West Yorkshire
All of West Yorkshire's districts = pfa West Yorkshire
All 5 West Yorkshire districts = pfa West Yorkshire
All local authority areas in West Yorkshire = pfa West Yorkshire
whole of Surrey = utla Surrey
throughout the county of Durham = lad County Durham
Greater Manchester (all 10 boroughs) = pfa Greater Manchester
all five Merseyside boroughs = pfa Merseyside
Gwent (all five local authorities) = pfa Gwent
pan-London = region London
Pan London = region London
London-wide = region London
Londonwide = region London
all London boroughs = region London
all 33 London boroughs = region London
National = nation England and Wales
Nationwide = nation England and Wales
nation wide = nation England and Wales
England and Wales = nation England and Wales
Wales & England = nation England and Wales
National (England and Wales) = nation England and Wales
England = nation England
England-wide = nation England
National - England = nation England
UK = nation England and Wales
UK-wide = nation England and Wales
Great Britain = nation England and Wales
all 22 Welsh authorities = nation Wales
England, Wales and Scotland = nation England and Wales
Kirklees and Calderdale = lad Kirklees + lad Calderdale
Kirklees & Calderdale = lad Kirklees + lad Calderdale
Leeds, Bradford and Wakefield = lad Leeds + lad Bradford + lad Wakefield
Leeds/Bradford = lad Leeds + lad Bradford
Leeds | Bradford = lad Leeds + lad Bradford
Leeds; Bradford = lad Leeds + lad Bradford
Leeds + Bradford = lad Leeds + lad Bradford
Leeds plus Bradford = lad Leeds + lad Bradford
Leeds - Bradford - Wakefield = lad Leeds + lad Bradford + lad Wakefield
Leeds • Bradford • Wakefield = lad Leeds + lad Bradford + lad Wakefield
- Leeds\\n- Bradford = lad Leeds + lad Bradford
1. Leeds\\n2. Bradford = lad Leeds + lad Bradford
Leeds\\nBradford\\n = lad Leeds + lad Bradford
Areas covered: Leeds, Bradford = lad Leeds + lad Bradford
Across Leeds, Bradford and Wakefield = lad Leeds + lad Bradford + lad Wakefield
London Boroughs of Camden and Islington = lad Camden + lad Islington
Westminster, RBKC, LBHF = lad Westminster + lad Kensington and Chelsea + lad Hammersmith and Fulham
Hull and East Riding = lad Kingston upon Hull, City of + lad East Riding of Yorkshire
Bath and North East Somerset and Bristol = lad Bath and North East Somerset + lad Bristol, City of
Kent and Medway = pfa Kent
Kent including Medway = pfa Kent
All areas of Kent and Medway = pfa Kent
Essex, Southend and Thurrock = pfa Essex
Dorset and Bournemouth, Christchurch and Poole = pfa Dorset
Dorset (incl. BCP) = pfa Dorset
Hants & IoW = utla Hampshire + lad Isle of Wight
East and West Sussex = utla East Sussex + utla West Sussex
North & South Tyneside = lad North Tyneside + lad South Tyneside
South and West Yorkshire = pfa South Yorkshire + pfa West Yorkshire
Cheshire East and West = lad Cheshire East + lad Cheshire West and Chester
West Yorkshire (Leeds, Bradford) = lad Leeds + lad Bradford
West Yorkshire: Leeds and Bradford = lad Leeds + lad Bradford
Kent (Ashford, Dover) = lad Ashford + lad Dover
Leeds (West Yorkshire) = lad Leeds
Leeds, West Yorkshire = lad Leeds
Birmingham, West Midlands = lad Birmingham
Newcastle, Staffordshire = lad Newcastle-under-Lyme
Newcastle (Staffordshire) = lad Newcastle-under-Lyme
Richmond, North Yorkshire = lad North Yorkshire
Cumbria (Westmorland and Furness) = lad Westmorland and Furness
Sussex, West = utla West Sussex
Kent excluding Medway = utla Kent
Kent - excluding Medway = utla Kent
Kent excl. Medway = utla Kent
Kent (with the exception of Medway) = utla Kent
Essex (not Southend) = utla Essex + lad Thurrock
Sussex excl Brighton & Hove = utla East Sussex + utla West Sussex
Devon & Cornwall except Plymouth and Torbay = utla Devon + lad Cornwall + lad Isles of Scilly
West Yorkshire apart from Leeds = lad Bradford + lad Calderdale + lad Kirklees + lad Wakefield
Lancashire (14 districts) = pfa Lancashire
Lancashire (all 12 districts) = utla Lancashire
South Cambs = lad South Cambridgeshire
S Oxon = lad South Oxfordshire
E & W Sussex = utla East Sussex + utla West Sussex
GM wide = pfa Greater Manchester
Liverpool City Region = lad Halton + lad Knowsley + lad Liverpool + lad Sefton + lad St. Helens + lad Wirral
Sir Gaerfyrddin = lad Carmarthenshire
Sir Gâr, Sir Benfro a Cheredigion = lad Carmarthenshire + lad Pembrokeshire + lad Ceredigion
Caerdydd = lad Cardiff
yng Nghaerdydd = lad Cardiff
Caerdydd a'r Fro = lad Cardiff + lad Vale of Glamorgan
Cyngor Caerdydd = lad Cardiff
Cyngor Bwrdeistref Sirol Rhondda Cynon Taf = lad Rhondda Cynon Taf
Ynys Môn a Gwynedd = lad Isle of Anglesey + lad Gwynedd
Heddlu De Cymru = pfa South Wales
Heddlu Gogledd Cymru = pfa North Wales
ledled Cymru = region Wales
Cymru gyfan = nation Wales
Hywel Dda University Health Board = lad Carmarthenshire + lad Ceredigion + lad Pembrokeshire
Tees Valley = lad Darlington + lad Hartlepool + lad Middlesbrough + lad Redcar and Cleveland + lad Stockton-on-Tees
"""
DISTRICTS_OF_KENT = [area_name(lad) for lad in lads_of("E23000032")]
ASKED = {
    "Dorset": {"lad Dorset", "pfa Dorset"},
    "Durham": {"lad County Durham", "pfa Durham"},
    "Newcastle": {"lad Newcastle upon Tyne", "lad Newcastle-under-Lyme"},
    "Kent-wide": {"utla Kent", "pfa Kent"},
    "all of Essex": {"utla Essex", "pfa Essex"},
    "Cumbria": {"pfa Cumbria", "lad Cumberland", "lad Westmorland and Furness"},
    "Lancashire": {"utla Lancashire", "pfa Lancashire"},
    "Kent (part)": {f"lad {name}" for name in DISTRICTS_OF_KENT},
    "Cumbria County Council": {"lad Cumberland", "lad Westmorland and Furness"},
    "E10000006": {"lad Cumberland", "lad Westmorland and Furness"},
    "Richmond": {"lad Richmond upon Thames", "lad North Yorkshire"},
    "West Midlands": {"pfa West Midlands", "region West Midlands"},
    "Notts": {"utla Nottinghamshire", "pfa Nottinghamshire"},
    "North, South and West Yorkshire": {"lad North Yorkshire", "pfa North Yorkshire"},
    "North Tyneside and Newcastle": {"lad Newcastle upon Tyne", "lad Newcastle-under-Lyme"},
}
NOT_READ = {
    "Scotland": "outside England and Wales",
    "Northern Ireland": "outside England and Wales",
    "Channel Islands": "outside England and Wales",
    "S12000036": "Scotland, outside England and Wales",
    "E01011111": "smaller than a district",
    "E05000001": "a ward, smaller than a district",
    "E54000010": "a health area",
    "E99999999": "not the code of an area we know",
    "Kent and Medway ICB": "a health area, whose districts we do not hold",
    "North East probation region": "an area of the Probation Service",
    "Kent Fire and Rescue Service": "a fire and rescue area",
    "British Transport Police": "the force of the railways",
    "Leeds and Atlantis": 'In "Leeds and Atlantis": "Atlantis" is not an area we know',
    "Leeds (Atlantis)": "is not an area we know",
    "Kent (3 districts)": "is not an area we know",
    "Westmoorland": 'did you mean "Westmorland and Furness"',
    "North Yorkshire except Harrogate": "leaves out a part of a district",
    "Kent except Leeds": "which is no part of it",
    "countywide": "does not say of which area",
    "": "No area is given",
}
LINES = [line.rsplit(" = ", 1) for line in WRITTEN.strip().splitlines()]
DISTRICTS = sorted(area_table("lad")["area_name"])
SEPARATORS = (", ", "; ", "\n", "\n- ", " / ", " & ", " and ", " | ", "\n• ", " + ", " – ")


def meant(areas: tuple[FoundArea, ...]) -> set[str]:
    return {
        f"{area.level} {area.name}" + (f" ({retired_areas()[area.part].name})" if area.part else "") for area in areas
    }


def test_what_is_written_means_what_it_says() -> None:
    for text, meaning in LINES:
        found = areas_of_cell(text.replace("\\n", "\n"), None, {})
        assert meant(found.areas) == set(meaning.split(" + ")) and not found.questions, text


def test_what_could_mean_several_is_asked() -> None:
    for text, options in ASKED.items():
        assert meant(areas_of_cell(text, None, {}).options) == options, text


@pytest.mark.parametrize(
    "text",
    [
        *ASKED,
        "North Kent",
        "across Dorset",
        "Dorsetwide",
        "N & E Yorkshire",
        "Kent (north and east)",
        "Dorset, Devon",
        "Kent; Dorset",
        "BD20",
    ],
)
def test_an_answer_ends_the_question(text: str) -> None:
    asked = areas_of_cell(text, None, {}).questions
    answers = {question.written: ((question.options[-1].level, question.options[-1].code),) for question in asked}
    found = areas_of_cell(text, None, answers)
    assert not found.questions and found.settled
    assert {question.options[-1].code for question in asked} <= {area.code for area in found.areas}


def test_what_names_no_area_says_why() -> None:
    for text, why in NOT_READ.items():
        found = areas_of_cell(text, None, {})
        assert not found.is_read and why in found.notice, text


@pytest.mark.parametrize("ask", [True, False])
def test_no_sentence_is_long(ask: bool) -> None:
    texts = [text for text, _ in LINES] + [*ASKED, *NOT_READ, "Greater London excluding Camden", "BD20"]
    found = [areas_of_cell(text, None, {}, ask=ask) for text in texts]
    notices = [one.notice for one in found] + [str(option.notice) for one in found for option in one.options]
    sentences = [part for said in notices for part in re.sub('"[^"]*"', "it", said).split(". ")]
    assert max(len(sentence.split()) for sentence in sentences) <= 30


@given(
    st.sampled_from(DISTRICTS),
    st.sampled_from(["{}", "{} Council", "the {}", "across {}", "{}-wide", "all of {}"]),
    st.booleans(),
)
def test_any_district_is_found_whatever_stands_around_it(name: str, words: str, upper: bool) -> None:
    text = words.format(name.upper() if upper else name.lower())
    assert meant(areas_of_cell(text, "lad", {}).areas) == {f"lad {name}"}


@given(st.lists(st.sampled_from(DISTRICTS), min_size=2, max_size=5, unique=True), st.sampled_from(SEPARATORS))
def test_a_list_of_districts_is_those_districts_whatever_stands_between(names: list[str], between: str) -> None:
    found = areas_of_cell(between.join(names), None, {}, ask=False).areas
    assert {lad for area in found for lad in lads_of(area.code)} == set(map(code_of, names))


@given(st.text(max_size=80), st.sampled_from([None, *LEVELS]), st.booleans())
def test_any_text_is_areas_or_a_question_or_a_reason(text: str, level: str | None, ask: bool) -> None:
    found = areas_of_cell(text, level, {}, ask=ask)
    assert found.is_read or found.notice
    assert ask or not found.questions


def code_of(name: str) -> str:
    return str(area_table("lad").index[area_table("lad")["area_name"] == name][0])
