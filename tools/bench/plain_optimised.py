"""The same optimised problem written line by line in PuLP and solved by CBC, as a person would."""

import numpy as np
import pulp

from funding.problem.problem import Problem

SECONDS = 20


def solve_by_cbc(problem: Problem, gap: float) -> tuple[float, bool]:
    """Solve a problem with teams, pots, caps and growth limits; return people reached, and whether the time limit ended it."""
    areas, years, lines = (range(len(one)) for one in (problem.areas, problem.years, problem.lines))
    model = pulp.LpProblem("optimised", pulp.LpMaximize)
    people = np.floor(problem.room)
    places, teams = {}, {}
    for area in areas:
        for year in years:
            for line in lines:
                cell = area, year, line
                if people[area, line] >= problem.minimum_places[line]:
                    places[cell] = pulp.LpVariable(f"places_{area}_{year}_{line}", 0, people[area, line], "Integer")
                    teams[cell] = pulp.LpVariable(f"team_{area}_{year}_{line}", cat="Binary")
    model += pulp.lpSum(places.values())
    for (area, year, line), number in places.items():
        team = teams[area, year, line]
        smallest = int(problem.minimum_places[line])
        model += number >= smallest * team
        model += number <= people[area, line] * team
        if year and np.isfinite(problem.growth[line]):
            before = area, year - 1, line
            model += number <= problem.growth[line] * places[before] + smallest * (1 - teams[before])
    for year in years:
        for line in lines:
            bought = [places[area, year, line] for area in areas if (area, year, line) in places]
            model += pulp.lpSum(bought) <= np.floor(problem.pot_gbp[year, line] / problem.price_gbp[year, line])
        for area in areas:
            spent = [
                problem.price_gbp[year, line] * places[area, year, line]
                for line in lines
                if (area, year, line) in places
            ]
            model += pulp.lpSum(spent) <= problem.cap_gbp[area, year]
    model.solve(pulp.PULP_CBC_CMD(msg=False, gapRel=gap, timeLimit=SECONDS))
    return float(pulp.value(model.objective)), model.sol_status != pulp.LpSolutionOptimal
