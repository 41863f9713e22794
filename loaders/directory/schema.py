"""The canonical directory, written down once: its sheets, its columns, what each may hold.

The template, the checks, the CSV form and the documentation are all made from this list. A cell left blank
means *not stated*, never "none" and never "all".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from coverage import vocabulary
from coverage.communities import COMMUNITIES
from coverage.interventions import INTERVENTIONS
from coverage.standards.checked import CHOICES_OF_VERDICT
from coverage.standards.standards import STANDARDS
from geo.levels import LEVELS_ON_RECORD

Kind = Literal["id", "text", "choice", "choices", "date", "number", "amount", "postcode", "area", "areas", "registered"]

ORGANISATIONS, SERVICES, LOCATIONS, SERVICE_AREAS = "Organisations", "Services", "Locations", "Service areas"
DECLARATIONS, STANDARDS_CHECKED = "Declarations", "Standards checked"
SHEETS = (ORGANISATIONS, SERVICES, LOCATIONS, SERVICE_AREAS, DECLARATIONS, STANDARDS_CHECKED)
REQUIRED_SHEETS = (ORGANISATIONS, SERVICES, SERVICE_AREAS)
NOTES_SHEET, EXAMPLE_SHEET, LISTS_SHEET = "Notes", "Worked example", "Lists"
TEMPLATE_SHEETS = (NOTES_SHEET, EXAMPLE_SHEET, LISTS_SHEET)  # in the template, never read as data
CSV_FORM = ""  # the CSV form has no sheets: problems name the row and column only
ROW_FORMS = (CSV_FORM, DECLARATIONS)  # each row is a record with its areas
ONE_TABLE_FORMS = (*ROW_FORMS, STANDARDS_CHECKED)  # what a file of one table may be in
CONFIDENTIAL_PLACE = "confidential"  # what the CSV form says of a place where a workbook has a column for it

BESIDE = frozenset(("longitude", "latitude", "area_code", "extent", "reach", "directory", "licence", "data"))
"""Columns that a map of ours has beside those of the sheets: worked out when it is written, and never read."""

YES_NO = {"yes": "yes", "no": "no"}
CHARITY, COMPANY = "charity_number", "company_number"
REGISTERED_NUMBERS = (CHARITY, COMPANY)
AREA_LEVELS = vocabulary.labels(LEVELS_ON_RECORD)
INVENTED = "INVENTED"
NO_ORGANISATION = "Organisation not stated"
"""What stands for the organisation of a service where no column says it."""


@dataclass(frozen=True)
class Column:
    """One column: the name in files, the label on screen, and what its cells may hold.

    ``required`` means that the column must be there and every row must fill it. ``choices`` maps the keys
    that files hold to their labels; either may be written. ``choices`` kinds hold several keys separated by
    ``;``.
    """

    name: str
    label: str
    sheet: str
    kind: Kind
    required: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    example: str = ""


_DAY = "A day, a month (2026-03) or a year."
_STANDING = "Fictional Commissioner (INVENTED)"

# fmt: off
COLUMNS: tuple[Column, ...] = (
    Column("organisation_id", "Organisation ID", ORGANISATIONS, "id", True,
           note="Any short code, once only.", example="ORG-1"),
    Column("organisation_name", "Organisation name", ORGANISATIONS, "text", True,
           example="Fictional Marigold Project (INVENTED)"),
    Column(CHARITY, "Charity number", ORGANISATIONS, "registered",
           note="Of England and Wales: 6 or 7 digits. It tells that two lists mean one organisation.", example="9999999"),
    Column(COMPANY, "Company number", ORGANISATIONS, "registered",
           note="8 letters and digits, as at Companies House.", example="00000000"),
    Column("website", "Website", ORGANISATIONS, "text", example="https://marigold.example.invalid"),
    Column("led_by_community", "Led by the community", ORGANISATIONS, "choice", choices=YES_NO,
           note="yes if the organisation is led by and for the community it works with.", example="yes"),
    Column("service_id", "Service ID", SERVICES, "id", True, note="Any short code, once only.",
           example="SVC-1"),
    Column("organisation_id", "Organisation ID", SERVICES, "id", True,
           note="As in the Organisations sheet.", example="ORG-1"),
    Column("service_name", "Service name", SERVICES, "text", True,
           example="Marigold one-to-one (INVENTED)"),
    Column("intervention", "Intervention", SERVICES, "choice", True, vocabulary.labels(INTERVENTIONS),
           "The nearest kind.", "behaviour_change_group"),
    Column("for_whom", "For whom", SERVICES, "choice", choices=vocabulary.FOR_WHOM,
           note="Blank: as usual for its intervention. Say it for a panel, a helpline, prevention or other.",
           example="cause_harm"),
    Column("risk_levels", "Risk levels", SERVICES, "choices", choices=vocabulary.RISK_LEVELS,
           note="DASH grading. Blank: not stated.", example="standard;medium"),
    Column("communities", "Communities", SERVICES, "choices", choices=vocabulary.labels(COMMUNITIES),
           note="Whom it is for. Blank: not stated.", example="lgbt"),
    Column("provision", "Provision", SERVICES, "choice", choices=vocabulary.PROVISIONS,
           note="by_and_for: led by and for the community. Blank: generic if no community is named.",
           example="by_and_for"),
    Column("quality_assured", "Quality assured", SERVICES, "choice", choices=YES_NO,
           note="Blank: not stated.", example="yes"),
    Column("quality_scheme", "Quality scheme", SERVICES, "text", example="Respect accredited"),
    Column("delivery", "Delivery", SERVICES, "choice", choices=vocabulary.DELIVERIES, example="in_person"),
    Column("status", "Status", SERVICES, "choice", choices=vocabulary.RECORD_STATUSES,
           note="Blank: unknown. confirmed_none needs Confirmed by and As of.", example="active"),
    Column("start_date", "Start date", SERVICES, "date", note=_DAY, example="2025-04"),
    Column("first_known", "First known", SERVICES, "date",
           note=f"{_DAY} When it was first known to run, where its start is not known.", example="2024"),
    Column("end_date", "End date", SERVICES, "date",
           note=f"{_DAY} The service's own end, not the end of its funding.", example="2028-03"),
    Column("funded_to", "Funded to", SERVICES, "date", note=f"{_DAY} Until when its money is known.",
           example="2028-03"),
    Column("option_to", "Could be extended to", SERVICES, "date",
           note=f"{_DAY} The last day of option years: shown, never counted.", example="2030-03"),
    Column("as_of", "As of", SERVICES, "date", note=f'When this was last known to be true. {_DAY}',
           example="2026-10-01"),
    Column("as_of_basis", "As of basis", SERVICES, "text", note="stated, inferred or none.",
           example="stated"),
    Column("places", "Places", SERVICES, "number",
           note="People it can take in a year. 0 is a real zero; blank: not known.", example="40"),
    Column("confidential", "Confidential", SERVICES, "choice", choices=YES_NO,
           note="yes: no address, postcode or point is shown. Every refuge is, whatever is written.",
           example="no"),
    Column("confirmed_by", "Confirmed by", SERVICES, "text",
           note="Who, with standing to say so, recorded that there is none.",
           example=_STANDING),
    Column("funding_period", "Funding period", SERVICES, "text", example="2025-28"),
    Column("funding_gbp", "Money on record", SERVICES, "amount",
           note="Pounds that its source states for it, mostly a whole award over some years. Blank: not known.", example="45000"),
    Column("source_title", "Source title", SERVICES, "text", example="INVENTED for training"),
    Column("source_url", "Source URL", SERVICES, "text", example="https://example.invalid/marigold"),
    Column("fact_id", "Fact ID", SERVICES, "id", example="EX-1"),
    Column("earlier_facts", "Earlier facts", SERVICES, "text",
           note="IDs of older facts on the same service, separated by ;", example="EX-0"),
    Column("notes", "Notes", SERVICES, "text", example="Invented, to show how a row is filled."),
    Column("data_status", "Data status", SERVICES, "text",
           note=f'{INVENTED} marks a row that is not real.', example=INVENTED),
    Column("location_id", "Location ID", LOCATIONS, "id", example="LOC-1"),
    Column("service_id", "Service ID", LOCATIONS, "id", True, note="As in the Services sheet.",
           example="SVC-1"),
    Column("location_name", "Location name", LOCATIONS, "text", example="Invented room, Leeds Town Hall"),
    Column("address", "Address", LOCATIONS, "text", note="Leave blank for accommodation.",
           example="The Headrow, Leeds"),
    Column("postcode", "Postcode", LOCATIONS, "postcode", note="Leave blank for accommodation.",
           example="LS1 3AD"),
    Column("address_public", "Address public", LOCATIONS, "choice", choices=YES_NO,
           note="yes: anybody may see this address. Else it is not kept. Never for accommodation.", example="yes"),
    Column("location_force", "Location's force", LOCATIONS, "area",
           note="The force area of a place whose address is not public: all that is kept of it."),
    Column("confidential", "Confidential", LOCATIONS, "choice", choices=YES_NO, example="no"),
    Column("service_id", "Service ID", SERVICE_AREAS, "id", True, note="As in the Services sheet.",
           example="SVC-1"),
    Column("area_level", "Area level", SERVICE_AREAS, "choice", choices=AREA_LEVELS,
           note="Tells Essex the county from Essex the force area.", example="utla"),
    Column("area", "Area", SERVICE_AREAS, "area", True,
           note="A name or a GSS code: where people served live, not where the office is.",
           example="Leeds"),
    Column("places", "Places", SERVICE_AREAS, "number", note="Only where places are split by area.",
           example="40"),
    Column("area", "Police force area", STANDARDS_CHECKED, "area", True, note="A name or a GSS code.", example="Kent"),
    Column("standard", "Standard", STANDARDS_CHECKED, "choice", True, vocabulary.labels(STANDARDS),
           "Of the sector: each has a line on the screen Area.", "contract_terms"),
    Column("verdict", "It is", STANDARDS_CHECKED, "choice", True, CHOICES_OF_VERDICT,
           "What nobody has checked is left out: it is unknown.", "partly"),
    Column("only", "If partly: which part", STANDARDS_CHECKED, "text", note="In words.", example="three years, not indexed"),
    Column("checked_by", "Checked by", STANDARDS_CHECKED, "text", True, note="Who, with standing to say so.", example=_STANDING),
    Column("checked_on", "Checked on", STANDARDS_CHECKED, "date", True, note=_DAY, example="2026-10-01"),
    Column("source", "Source", STANDARDS_CHECKED, "text", True, note="What it rests on, in words, or a link.",
           example="INVENTED contract list"),
    Column("data_status", "Data status", STANDARDS_CHECKED, "text", note=f'{INVENTED} marks a row that is not real.',
           example=INVENTED),
)
# fmt: on


@cache
def columns_of(sheet: str) -> tuple[Column, ...]:
    """The columns of one sheet, in order; for ``CSV_FORM`` those of the CSV form.

    The sheet of declarations has one row for each declaration that there is none, in columns of the CSV form.

    The CSV form has one row per service: the organisation's name and numbers in place of its ID, ``areas`` and
    ``postcode`` with several values separated by ``;``, and ``area_level`` as a hint for areas written by
    name. Where ``address_public`` lists several values, there is a location for each of them.
    """
    if sheet == DECLARATIONS:
        return _columns_of_a_declaration()
    if sheet != CSV_FORM:
        return tuple(column for column in COLUMNS if column.sheet == sheet)
    bodies = tuple(c for c in columns_of(ORGANISATIONS) if c.name in ("organisation_name", *REGISTERED_NUMBERS))
    services = [c for own in columns_of(SERVICES) for c in (bodies if own.name == "organisation_id" else (own,))]
    areas = {column.name: column for column in columns_of(SERVICE_AREAS)}
    places_served = (
        areas["area_level"],
        Column(
            "areas",
            "Areas",
            SERVICE_AREAS,
            "areas",
            note="Names or GSS codes separated by ; Marks may follow in brackets: (utla) (in part) (40 places).",
            example="Leeds",
        ),
    )
    places = {column.name: column for column in columns_of(LOCATIONS)}
    places["address_public"] = replace(
        places["address_public"], choices={**YES_NO, CONFIDENTIAL_PLACE: "no, and the place is confidential"}
    )
    visits = (places[c] for c in ("location_name", "address", "postcode", "address_public", "location_force"))
    return (*services, *places_served, *visits)


def _columns_of_a_declaration() -> tuple[Column, ...]:
    """The columns of the CSV form that a declaration fills, under its own labels."""
    of_csv = {column.name: column for column in columns_of(CSV_FORM)}
    return tuple(
        replace(
            of_csv[name],
            sheet=DECLARATIONS,
            label=label or of_csv[name].label,
            required=required,
            note=note,
            example=example,
        )
        for name, label, required, note, example in (
            ("service_id", "Declaration ID", False, "Any short code, once only. Blank: its row gives one.", "NONE-1"),
            ("intervention", "There is no", True, "The kind of work of which there is none.", "housing_pathway"),
            ("for_whom", "", False, "Blank: as usual for its kind of work.", ""),
            ("risk_levels", "", False, "Blank: every level.", "high"),
            ("communities", "", False, "Blank: everybody, and so each community.", ""),
            ("area_level", "", False, of_csv["area_level"].note, "pfa"),
            ("areas", "", True, "Names or GSS codes separated by ; Each is declared as a whole.", "Kent"),
            ("confirmed_by", "Checked by", True, "Who, with standing to say so.", _STANDING),
            ("as_of", "Checked on", True, _DAY, "2026-10-01"),
            ("source_title", "Source", False, "What it rests on, in words. It or its link is needed.", "INVENTED contract list"),
            ("source_url", "Source URL", False, "", "https://example.invalid/contracts"),
            ("end_date", "Withdrawn on", False, "Blank: it stands.", ""),
            ("notes", "Notes", False, "Of one that was withdrawn: by whom and why.", ""),
            ("data_status", "", False, of_csv["data_status"].note, INVENTED),
        )
    )  # fmt: skip


def required_columns(sheet: str) -> tuple[Column, ...]:
    """The columns a sheet (or the CSV form) cannot be read without; a form of whole records needs ``areas`` as well."""
    return tuple(c for c in columns_of(sheet) if c.required or c.kind == "areas")
