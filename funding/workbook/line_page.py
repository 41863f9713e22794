"""One sheet for each line: every area and year, step by step as ``funding.sharing.by_weight`` goes."""

from openpyxl import Workbook

from cohorts.tolerances import OF_A_PLACE, OF_A_SHARED_PENNY
from funding.problem import limits
from funding.result.plan import Plan
from funding.workbook.halvings_page import LEVEL, REFINED, level_cell
from funding.workbook.input_page import name_of
from funding.workbook.layout import ABOUT_AREAS, FIRST_AREA, OF_YEAR, TOTAL_ROW, Layout
from funding.workbook.money_page import POT, PRICE, ROUNDED, line_cell
from funding.workbook.page import GBP, PEOPLE, SHARE, WHOLE, Page, address, hair
from funding.workbook.weight import about, weight_formula
from geo.areas import area_name
from geo.as_given import NOT_KNOWN

PLAIN = "General"
COLUMNS = {
    "area_code": ("Area code", PLAIN),
    "area_name": ("Area", PLAIN),
    "cohort": ("Cohort (people a year)", PEOPLE),
    "there": ("Places already there", PEOPLE),
    "room": ("People without a place there (places not known count as none)", PEOPLE),
    "weight": ("Weight", SHARE),
    "held_back": ("Places held back", PLAIN),
    "order": ("Order of claims", PLAIN),
    "least": ("Fewest places (what the floor still asks for)", WHOLE),
    "most": ("Most places (cap, people, growth)", WHOLE),
    "most_pence": ("Most money, pence", WHOLE),
    "money_if_last": ("Money if it were the last to take part, pence", WHOLE),
    "takes_part": ("Takes part (1 yes)", WHOLE),
    "first_money": ("Money at first, pence", WHOLE),
    "stays": ("Has a smallest team (1 yes)", WHOLE),
    "money": ("Money, pence", WHOLE),
    "whole": ("Whole places of its share", WHOLE),
    "rest": ("Left of its share, pence", WHOLE),
    "places": ("Places", WHOLE),
    "gbp": ("Pounds", GBP),
    "reached": ("People reached", PEOPLE),
    "unmet_need": ("Unmet need left", PEOPLE),
    "unmet_need_at_most": ("Unmet need left at most", PEOPLE),
}
"""Heading and number format of each column; a claim has a heading of its own at each step."""
CLAIMS = "Claim: weight less places held back", "Claim of those with room for a team"
OF_PEOPLE = ("reached", "unmet_need", "unmet_need_at_most")
FOR_OTHERS = (
    "How many people need this is not known: it is shared, and limited, as people who cause harm in its community live."
)
LABELS = {
    "pot": "pence: the pot",
    "price": "pence: the price of a place",
    "team": "places: the smallest team",
    "cap": "places at the cap",
    "left": "pounds of the pot left over",
    "more": "places: what is left of all shares buys",
}


def line_page(book: Workbook, plan: Plan, layout: Layout, line: int) -> None:
    """Write the sheet of a line, by its position."""
    one = plan.problem.lines[line]
    page = Page(book, f"Line {line + 1}", f"Line {line + 1}: {one.label}", plan.invented)
    page.paragraph(2, 1, " ".join([_about(layout), *([] if one.is_for_people_who_cause_harm else [FOR_OTHERS])]))
    page.widths(12, 34, *[12] * (len(ABOUT_AREAS) - 2))
    said = ABOUT_AREAS if layout.live else ABOUT_AREAS[: ABOUT_AREAS.index("weight")]
    for column, name in enumerate(said, start=1):
        page.heading(TOTAL_ROW - 1, column, _heading(name, 0))
    page.text(TOTAL_ROW, 1, "All areas")
    for year, label in enumerate(plan.problem.years):
        _year(page, plan, layout, line, year, label)
    for number in range(layout.areas):
        row = FIRST_AREA + number
        _area(page, plan, layout, line, number, row)
        for year in range(layout.years):
            if layout.live:
                _sharing(page, plan, layout, line, year, row)
            else:
                column = layout.column(year, "places")
                page.number(row, column, float(plan.allocation.places[number, year, line]), WHOLE)
            _results(page, layout, line, year, row, one.is_for_people_who_cause_harm)
    page.sheet.freeze_panes = address(FIRST_AREA, 3).replace("$", "")


def _heading(name: str, step: int) -> str:
    return CLAIMS[step] if name == "claim" else COLUMNS[name][0]


def _format(name: str) -> str:
    return SHARE if name == "claim" else COLUMNS[name][1]


def _about(layout: Layout) -> str:
    if not layout.live:
        return "Places are VALUES from an optimiser: they do not follow when inputs change. Pounds and people do."
    return "Who takes part, what each gets at the level of the sheet Halvings, and what that buys in whole places."


def _area(page: Page, plan: Plan, layout: Layout, line: int, number: int, row: int) -> None:
    """Write what is the same in every year: people, places there, weight, and the order of claims."""
    asked = plan.problem
    page.text(row, 1, asked.areas[number])
    page.text(row, 2, area_name(asked.areas[number]))
    columns = {name: column for column, name in enumerate(ABOUT_AREAS, start=1)}
    page.number(row, columns["cohort"], float(asked.cohort[number, line]), PEOPLE)
    page.number(row, columns["there"], float(asked.there[number, line]), PEOPLE)
    there = about("there", row)
    formulas = {"room": f"MAX({about('cohort', row)}-N({there}),0)"}
    if layout.live:
        claims, claim = layout.area_column(line, "claim"), about("claim", row)
        up_to_here = f"{about('claim', FIRST_AREA)}:{claim}"
        formulas |= {
            "weight": weight_formula(plan, layout, line, row),
            "held_back": f"N({there})" if layout.levelling else "0",
            "claim": f"MAX({about('weight', row)}-{about('held_back', row)},0)",
            "order": f"SUMPRODUCT(--({claims}>{claim}))+SUMPRODUCT(--({up_to_here}={claim}))",
        }
    for name, said in formulas.items():
        page.formula(row, columns[name], said, _format(name))


def _year(page: Page, plan: Plan, layout: Layout, line: int, year: int, label: str) -> None:
    """Write what stands above a year's areas: its pot, price, limits, headings and totals."""
    key = plan.problem.lines[line].intervention.key
    first = layout.column(year, layout.columns[0])
    pot, price = line_cell(line, POT, year), line_cell(line, PRICE, year)
    posts, caseload = name_of("posts", key), name_of("caseload", key)
    team = f"IF(AND(ISNUMBER({posts}),ISNUMBER({caseload})),MAX(1,-INT({hair(OF_A_PLACE)}-{posts}*{caseload})),1)"
    share = "IF(ISNUMBER(cap_share),cap_share,1)"
    spent = f"SUM({layout.by_area(line, year, 'gbp')})"
    said = {
        "pot": pot,
        "price": price,
        "team": team,
        "cap": f"INT({share}*{pot}/{price}+{hair(OF_A_PLACE)})",
        "left": f"ROUND({pot}/100-{spent},2)",
    }
    if layout.live:
        said["more"] = f"INT(({pot}-SUM({layout.by_area(line, year, 'whole')})*{price})/{price})"
    page.heading(OF_YEAR["pot"] - 1, first, label)
    for name, formula in said.items():
        page.formula(OF_YEAR[name], first, formula, GBP if name == "left" else WHOLE)
        page.text(OF_YEAR[name], first + 1, LABELS[name])
    for name in layout.columns:
        column = layout.column(year, name)
        page.heading(TOTAL_ROW - 1, column, _heading(name, 1))
        if name in ("places", "gbp", "reached", "unmet_need_at_most"):
            total = f"SUM({layout.by_area(line, year, name)})"
            counted = name not in OF_PEOPLE or plan.problem.lines[line].is_for_people_who_cause_harm
            page.formula(TOTAL_ROW, column, total if counted else f'"{NOT_KNOWN}"', _format(name))


def _sharing(page: Page, plan: Plan, layout: Layout, line: int, year: int, row: int) -> None:
    """Write the steps by which an area gets its money in a year."""
    pot, price, team = (layout.of_year(line, year, name) for name in ("pot", "price", "team"))
    own = {name: address(row, layout.column(year, name)) for name in layout.columns}
    claims, orders = layout.by_area(line, year, "claim"), layout.area_column(line, "order")
    ahead = f'SUMIF({orders},"<="&{about("order", row)},{claims})'
    tiny = hair(OF_A_SHARED_PENNY)
    first = f"INT(INT({own['first_money']}+{tiny})/{price})"
    as_much_or_more = f'COUNTIF({layout.by_area(line, year, "rest")},">="&{own["rest"]})'
    more = layout.of_year(line, year, "more")
    said = {
        "least": _least(plan, layout, line, year, row),
        "most": _most(plan, layout, line, year, row),
        "most_pence": f"MIN({own['most']},INT({pot}/{price})+1)*{price}",
        "claim": f"IF(AND({own['most']}>={team},{about('weight', row)}>0),{about('claim', row)},0)",
        "money_if_last": f"IF({own['claim']}>0,{pot}*{own['claim']}/{ahead},0)",
        "takes_part": f"IF(OR(AND({own['claim']}>0,{own['money_if_last']}+{tiny}>={team}*{price}),{own['least']}>0),1,0)",
        "first_money": _money(layout, line, year, "takes_part", row),
        "stays": f"IF(AND({own['takes_part']}=1,{first}>={team}),1,0)",
        "money": _money(layout, line, year, "stays", row),
        "whole": f"INT(INT({own['money']}+{tiny})/{price})",
        "rest": f"IF(AND({own['stays']}=1,{own['whole']}<{own['most']}),MAX(ROUND({own['money']}-{own['whole']}*{price},0),0),0)",
        "places": f"{own['whole']}+IF(AND({own['rest']}>0,{as_much_or_more}<={more}),1,0)",
    }
    for name, formula in said.items():
        page.formula(row, layout.column(year, name), formula, _format(name))


def _least(plan: Plan, layout: Layout, line: int, year: int, row: int) -> str:
    """Write the fewest places of an area: on the line that tops up, what the other lines leave it short of the floor."""
    if line != limits.floor_line(plan.problem, year):
        return "0"
    others = "".join(f"-{layout.one_area(one, year, 'gbp', row)}" for one in range(layout.lines) if one != line)
    short = f"INT((floor_gbp{others})*100{ROUNDED})"
    price, team = (layout.of_year(line, year, name) for name in ("price", "team"))
    return f"IF({short}>0,MAX(-INT(-{short}/{price}),{team}),0)"


def _most(plan: Plan, layout: Layout, line: int, year: int, row: int) -> str:
    """Write the most places of an area: by the cap, by its people unless more are allowed, and by growth."""
    limited = [layout.of_year(line, year, "cap")]
    if not plan.problem.more_places_than_cohort:
        limited.append(f"INT({about('room', row)}+{hair(OF_A_PLACE)})")
    if year:
        growth = name_of("growth", plan.problem.lines[line].intervention.key)
        last, team = address(row, layout.column(year - 1, "places")), layout.of_year(line, year, "team")
        grown = f"MAX(INT({growth}*{last}+{hair(OF_A_PLACE)}),{team})"
        limited.append(f"IF(ISNUMBER({growth}),{grown},{limited[0]})")
    return f"MIN({','.join(limited)})"


def _money(layout: Layout, line: int, year: int, who: str, row: int) -> str:
    """Write an area's money at the level of one sharing: exactly shared where it stands at no limit."""
    price = layout.of_year(line, year, "price")
    weight = about("weight", row)
    held = f"{about('held_back', row)}*{price}" if layout.levelling else "0"
    least = f"{address(row, layout.column(year, 'least'))}*{price}"
    most = address(row, layout.column(year, "most_pence"))
    level, refined = (level_cell(layout, line, year, who, one) for one in (LEVEL, REFINED))
    own = f"{level}*{weight}-{held}"
    free = f"AND({own}>{least},{own}<{most})"
    within = f"MAX({least},MIN({most},IF({free},{refined},{level})*{weight}-{held}))"
    return f"IF({address(row, layout.column(year, who))}=1,{within},0)"


def _results(page: Page, layout: Layout, line: int, year: int, row: int, counted: bool) -> None:
    """Write what an area's places cost, whom they reach and whom they leave; not known where nobody ``counted`` the people."""
    places, there = address(row, layout.column(year, "places")), about("there", row)
    taken = f"{places}*fill_rate{'' if year else '*first_year_open'}"
    left = f'IF(ISNUMBER({there}),MAX({about("cohort", row)}-{there}-{taken},0),"{NOT_KNOWN}")'
    said = {
        "gbp": f"{places}*{layout.of_year(line, year, 'price')}/100",
        "reached": f"MIN({taken},{about('room', row)})",
        "unmet_need": left,
        "unmet_need_at_most": f"MAX({about('room', row)}-{taken},0)",
    }
    for name, formula in said.items():
        known = counted or name not in OF_PEOPLE
        page.formula(row, layout.column(year, name), formula if known else f'"{NOT_KNOWN}"', _format(name))
