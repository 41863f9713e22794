"""Visits to screens that between them show every screen and preset, five areas, both directories and many kinds of ask."""

from dataclasses import dataclass
from itertools import cycle, product

from loaders.plans.scenarios import PRESETS
from tests.pages.screens import at_tab, opened_unfolded
from tests.pages.spoken import Spoken, spoken
from ui.frame.navigation import SCREENS

AREAS = (
    {"level": "pfa", "area": "E23000032"},  # Kent
    {"level": "lad", "area": "E07000110"},  # Maidstone
    {"level": "region", "area": "E12000007"},  # London
    {"level": "pfa", "area": "E23000034"},  # City of London: too few people for a figure
    {"level": "pfa", "area": "W15000002"},  # Gwent
)
OF_ITS_VIEWS = 4
"""A screen meets every so many of its views; the rest are a soak's."""
DIRECTORIES = ("published", "demonstration")
ASKS: tuple[dict[str, str], ...] = (
    {},
    {"intervention": "behaviour_change_group", "risk": "standard", "community": "black_and_minoritised"},
    {"intervention": "helpline", "risk": "any", "community": "male_victims"},
    {"intervention": "any", "risk": "any", "community": "any"},
    {"intervention": "other", "risk": "high", "community": "lgbt", "by_and_for_only": "true"},
    {"intervention": "by_and_for_support", "risk": "medium", "community": "faith"},
    {"intervention": "young_people", "risk": "medium", "quality_assured_only": "true"},
)
VIEWS = {
    "pages/coverage_map.py": (
        {},
        {"measure": "cohort_per_1000"},
        {"against": "date"},
        {"measure": "unmet_need"},
        {"against": "directory"},
        {"measure": "coverage"},
        {"measure": "distance"},
    ),
    "pages/need.py": ({}, {"need_measure": "unmet_need"}, {"need_measure": "coverage"}),
    "pages/compare.py": (
        {},
        {"view": "heat"},
        {"view": "profile", "compare": "coverage"},
        {"view": "scatter", "judgement": "less"},
        {"view": "trend", "group": "region"},
        {"view": "funnel"},
        {"compare": "unmet_need", "judgement": "more"},
    ),
    "pages/other_boundaries.py": (
        {},
        {"onto": "health", "carried": "cohort"},
        {"onto": "past", "onto_level": "lad", "carried": "money"},
        {"onto": "pfa", "carried": "records"},
        {"onto": "past", "carried": "patchwork"},
        {"onto": "pfa", "carried": "access"},
        {"onto": "group", "own_group": "E10000030.E10000016"},
        {"onto": "dropped"},
    ),
    "pages/plans.py": tuple(
        {"plan": preset, "plan_view": view}
        for preset, view in zip(PRESETS, cycle(("change", "before", "money", "after")), strict=False)
    ),
}
TABS = {
    "pages/plans.py": (
        ("tab_plan_tables", "By year"),
        ("tab_plan_tables", "By line and risk level"),
        ("tab_plan_reverse", "Every budget"),
        ("tab_plan_reverse", "What a limit costs"),
        ("tab_plan_reverse", "What £100,000 more would buy"),
    )
}
"""Tabs that are filled only while they are chosen, besides the first of each row."""


@dataclass(frozen=True)
class Visit:
    """A screen with the choices in its address."""

    page: str
    choices: tuple[tuple[str, str], ...]
    tabs: tuple[tuple[str, str], ...]

    @property
    def where(self) -> str:
        """Its address, to go there by hand."""
        screen = self.page.removeprefix("pages/").removesuffix(".py")
        return f"{screen}?{'&'.join(f'{name}={value}' for name, value in self.choices)}"

    def sentences(self) -> list[Spoken]:
        """Open the screen and return what it says."""
        screen = opened_unfolded(self.page, **dict(self.choices))
        said = list(spoken(screen, self.where))
        for key, title in self.tabs:
            said += spoken(at_tab(screen, key, title), self.where)
        return said


def _visit(page: str, tabs: tuple[tuple[str, str], ...], *choices: dict[str, str]) -> Visit:
    return Visit(page, tuple({name: value for part in choices for name, value in part.items()}.items()), tabs)


def few_visits() -> list[Visit]:
    """Return 16 visits in which every screen meets a quarter of its views; tabs, directories, areas and asks come in turn."""
    visits: list[Visit] = []
    areas, asks = cycle(AREAS), cycle(ASKS)
    for page in SCREENS:
        for view in VIEWS.get(page, ({},))[::OF_ITS_VIEWS]:
            directory = {"directory": DIRECTORIES[len(visits) % len(DIRECTORIES)]}
            tabs = TABS.get(page, ())[len(visits) % 5 :][:1]
            visits.append(_visit(page, tabs, next(areas), directory, next(asks), view))
    return visits


def every_visit() -> list[Visit]:
    """Return every screen × area × directory × ask, with the views taken in turn: some 560 visits, for a soak."""
    turn = {page: cycle(VIEWS.get(page, ({},))) for page in SCREENS}
    return [
        _visit(page, TABS.get(page, ()), where, {"directory": directory}, ask, next(turn[page]))
        for page, where, directory, ask in product(SCREENS, AREAS, DIRECTORIES, ASKS)
    ]
