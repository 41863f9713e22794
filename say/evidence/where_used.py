"""Which screens rest on a claim or show it, by key; a test follows the code from each claim to its screens."""

_ESTIMATES_PEOPLE = (
    *("overview", "area", "coverage_map", "need", "compare"),
    *("other_boundaries", "plans", "assumptions"),
)
ASSUMED = {
    "cohort": _ESTIMATES_PEOPLE,
    "costs": ("plans", "assumptions"),
    "settings": _ESTIMATES_PEOPLE,
}
"""By what an assumption is about."""
STANDARDS = ("area", "ask", "patchwork", "plans")
"""Of facts on the standards of the sector."""
FINDINGS = ("overview",)
"""Of findings about the whole nation."""
_YARDSTICKS = {
    "area": ("end_of_commissioners",),
    "compare": ("marac_expected", "marac_recorded", "adult_women"),
}
"""By screen: the published national figures that it shows. Overview lists them all."""


def screens_of_yardstick(key: str) -> tuple[str, ...]:
    """Name the screens that show a published national figure."""
    return ("overview", *(screen for screen, keys in _YARDSTICKS.items() if key in keys))
