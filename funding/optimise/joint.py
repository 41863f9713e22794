"""Pairs of neighbours that may share one team, because one of them has too few people for a team of its own."""

from dataclasses import dataclass

from funding.problem.problem import Problem
from geo.areas import levels_of
from geo.levels import PLANNED_LEVELS
from geo.neighbours import neighbours


@dataclass(frozen=True)
class Pair:
    """Two neighbouring areas, by position, that may share a team on a line."""

    line: int
    first: int
    second: int


def joint_pairs(problem: Problem) -> tuple[Pair, ...]:
    """List the pairs that may share a team: neighbours with enough people together, one of them with too few alone."""
    position = {code: number for number, code in enumerate(problem.areas)}
    level = next(one for one in PLANNED_LEVELS if all(one in levels_of(code) for code in position))
    touching = [
        (number, position[near])
        for code, number in position.items()
        for near in neighbours(code, level)
        if near in position and code < near
    ]
    people, team = problem.most_people, problem.minimum_places
    return tuple(
        Pair(line, first, second)
        for line in range(len(problem.lines))
        for first, second in touching
        if _may_share(people[first, line], people[second, line], team[line])
    )


def _may_share(first: int, second: int, team: int) -> bool:
    return 0 < min(first, second) < team <= first + second
