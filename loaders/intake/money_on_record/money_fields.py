"""The fields of money on record, written down once: what a list of payments, grants or contracts may say of each."""

from loaders.directory.schema import AREA_LEVELS, CHARITY, COMPANY, YES_NO, Column

MONEY = "Money"
STAGES = {
    "planned": "planned",
    "tender": "out to tender",
    "award": "awarded",
    "in_force": "contract in force",
    "ended": "ended",
    "withdrawn": "withdrawn",
    "grant": "grant",
    "payment": "payment",
}
"""How far money has come, as ``stage`` says it."""
NOT_GIVEN = frozenset({"planned", "tender", "withdrawn"})
"""Stages at which nobody has been given money yet, or ever."""

# fmt: off
MONEY_FIELDS: tuple[Column, ...] = (
    Column("funder", "Funder or buyer", MONEY, "text", example="Fictional County Council (INVENTED)"),
    Column("recipient", "Recipient or supplier", MONEY, "text", example="Fictional Marigold Project (INVENTED)"),
    Column(CHARITY, "Recipient's charity number", MONEY, "registered", example="9900001"),
    Column(COMPANY, "Recipient's company number", MONEY, "registered", example="99000001"),
    Column("title", "Title", MONEY, "text", example="Marigold one-to-one (INVENTED)"),
    Column("description", "Description", MONEY, "text", example="Invented, to show how a row is filled."),
    Column("amount_gbp", "Amount", MONEY, "amount", note="Pounds. Blank: not known.", example="45000"),
    Column("stage", "Stage", MONEY, "choice", choices=STAGES,
           note="Blank: not known, or, where no row has one, as the kind of file says.", example="award"),
    Column("awarded_on", "Awarded or paid on", MONEY, "date",
           note="A day, a month, or a period of a financial year (P03 2024/25).", example="2025-04-01"),
    Column("starts", "Starts", MONEY, "date", example="2025-04"),
    Column("ends", "Ends", MONEY, "date", example="2028-03"),
    Column("option_to", "Could be extended to", MONEY, "date", note="The last day of option years: never counted.",
           example="2030-03"),
    Column("area_level", "Area level", MONEY, "choice", choices=AREA_LEVELS, example="utla"),
    Column("areas", "Areas", MONEY, "areas",
           note="Where the people live whom the money is for, not where buyer or supplier has an office.", example="Leeds"),
    Column("regrant", "For regranting", MONEY, "choice", choices=YES_NO,
           note="yes: the recipient grants it on to others, whose grants may be listed too.", example="no"),
    Column("identifier", "Reference", MONEY, "id", note="Of the award, notice or transaction.", example="INV-1"),
    Column("programme", "Programme", MONEY, "text", example="Fictional Fund (INVENTED)"),
    Column("category", "Category", MONEY, "text", note="Kind of spend or of work, in the file's own words.",
           example="Voluntary sector"),
    Column("source", "Source", MONEY, "text", example="INVENTED for training"),
    Column("notes", "Notes", MONEY, "text", example="Invented."),
)
# fmt: on
