"""Which command of the command line each address answers, and which commands and addresses have no other, with the reason."""

TABLE_OF = {
    "/areas/{area}": "area",
    "/announced": "announced",
    "/postcodes/{postcode}": "locate",
    "/coverage": "coverage",
    "/records/{area}": "records",
    "/patchwork": "patchwork",
    "/cohort": "cohort",
    "/gap": "gap",
    "/similar/{area}": "similar",
    "/money": "money",
    "/evidence": "evidence",
    "/outliving/{area}": "outliving",
    "/recut/{table}": "recut",
    "/recut-area/{area}": "recut-area",
    "/access/{area}": "access",
    "/plans/presets/{preset}/recut": "plan-recut",
    "/plans/presets/{preset}/sweep": "sweep",
    "/timeline": "timeline",
    "/standards": "standards",
    "/standards/{force}": "standards",
}
"""The addresses that answer with the table of a command, those last that take longest."""
DOCUMENT_OF = {
    "/plans/presets/{preset}": "plan",
    "/plans/presets/{preset}/least-money": "least-money",
    "/lottery": "lottery",
}
"""The addresses that answer with the JSON of a command."""
FILE_OF = {
    "/papers/{file}": "paper",
    "/recut-papers/{file}": "recut-paper",
    "/maps/{file}": "map",
    "/directory/{file}": "directory",
}
"""The addresses that answer with the file of a command."""
_OWN, _KEPT, _WRITES = (
    "It reads a file of the user's.",
    "It reads what a team keeps for itself.",
    "It changes what is kept.",
)
BY_COMMAND_ALONE = {
    "check": _OWN,
    "doubles": _OWN,
    "changes": _OWN,
    "together": _OWN,
    "boundaries": _OWN,
    "lookup": _OWN,
    "answer": _OWN,
    "fetch": "It asks other hosts, and writes files.",
    "ask": "A letter goes out in the name of an office, which gives its words and its address.",
    "round open": _WRITES,
    "round send": _WRITES,
    "round take": _WRITES,
    "round status": _KEPT,
    "round decide": _WRITES,
    "round close": _WRITES,
    "audit list": _KEPT,
    "audit export": _KEPT,
    "audit verify": _KEPT,
    "token list": _KEPT,
    "token revoke": _WRITES,
    "backup": _KEPT,
    "restore": _WRITES,
    "doctor": "It looks at the machine on which it runs.",
}
BY_ADDRESS_ALONE = {
    "/": "The page that lists all addresses.",
    "/openapi.json": "The same for programs.",
    "/areas": "A list of a level: `area` of both nations lists the areas of every level.",
    "/awards": "It is `money --awards`.",
    "/coverage/{area}": "One row of `coverage`.",
    "/plans/{plan}": "What the screen Plans kept: a link to it needs no command.",
    "/plans/{plan}/recut": "It is `plan-recut`, of what the screen Plans kept.",
}
