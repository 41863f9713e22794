"""Each step of the draft in words, the last first; how full the directory is, overall and by force."""

from functools import partial

from coverage.directory import Directory
from geo.areas import area_name
from loaders.intake.completeness import NEEDED, completeness
from say.coverage.draft_words import history_in_words
from say.numbers import count, per_cent
from ui.parts.marked import Fact, Marked
from ui.screens.directory.worked import AtWork


def _show_completeness(s: Marked, directory: Directory) -> None:
    """Draw the share of services that state each thing, overall, and by force in a table."""
    overall = completeness(directory, "all").set_index("what")
    s.facts(
        Fact(per_cent(overall.at[what, "share"]), label, "", "", of_directory=True) for what, label in NEEDED.items()
    )
    by_force = completeness(directory, "pfa").pivot(index="pfa_code", columns="what", values="share")
    shown = by_force.loc[by_force.notna().any(axis=1), list(NEEDED)].map(per_cent)
    shown.insert(0, "Police force area", [area_name(str(code)) for code in shown.index])
    s.table(shown.rename(columns=NEEDED), "How many of each force area's services state what a gap needs")


def show_history(s: Marked, at_work: AtWork) -> None:
    """Draw what was decided so far, and what the records state of what a gap needs."""
    directory = at_work.worked.directory
    if directory is not None and len(directory.records_of_services):
        draw = partial(_show_completeness, s, directory)
        s.folded("How much of what a gap needs is stated", "open_draft_completeness", draw)
    steps = history_in_words(at_work.draft)
    with s.plain.expander(f"{count(len(steps), 'step')} so far"):
        s.plain.bullets([*at_work.draft.notes, *steps])
