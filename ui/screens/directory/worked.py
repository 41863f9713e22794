"""The draft at work with what it comes to, worked out beside the screen where that takes long; and where it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from geo.mistakes import Mistake, in_one_sentence
from loaders.intake.draft import Draft
from loaders.intake.draft_file import steps_as_text
from loaders.intake.understanding.words import Vocabulary
from loaders.intake.worked_out import WorkedOut, worked_out
from say.coverage.draft_words import steps_in_words, whats_left
from ui.frame.screen import Screen
from ui.parts.long_work import OnProgress, begin, outcome
from ui.parts.marked import Fact, Marked
from ui.state.draft_in_use import DraftInUse, draft_in_use, forget_the_draft, step_back
from ui.state.office_memory import office_vocabulary, remembered_columns
from ui.state.saved_work import why_not_kept

WORK = "directory draft"


@dataclass(frozen=True)
class AtWork:
    """The draft in use, and what it comes to with all that is decided."""

    held: DraftInUse
    worked: WorkedOut

    @property
    def draft(self) -> Draft:
        """The draft itself."""
        return self.held.draft


def draft_and_what_it_comes_to(s: Screen) -> AtWork | None:
    """Return the draft at work; None where there is none, and where it is being worked out, which the screen then says."""
    try:
        held = draft_in_use()
    except Mistake as mistake:
        s.mistake(str(mistake))
        return None
    if held is None:
        return None
    of = f"{held.draft.checksum} {steps_as_text(held.draft.steps)}"
    begin(WORK, of, partial(_work_out, held.draft, remembered_columns(held.draft), office_vocabulary()))
    worked = outcome(WORK, of, f"Working out what {held.draft.name} comes to")
    if worked is None:
        st.stop()
    return AtWork(held, worked)


def _work_out(draft: Draft, remembered: Mapping[str, str], words: Vocabulary, on_progress: OnProgress) -> WorkedOut:
    on_progress(0, 1)
    return worked_out(draft, remembered, words)


def show_where_it_is(s: Screen, at_work: AtWork) -> Marked:
    """Draw each step with what is left of it, and the way back; return the place to draw the draft on."""
    directory = at_work.worked.directory
    d = s.marked_as(directory is not None and directory.invented)
    steps = steps_in_words(at_work.draft, at_work.worked)
    d.facts(Fact(f"{'✓ ' if done else ''}{name}", how_far, "", "", of_directory=False) for name, how_far, done in steps)
    d.say(whats_left(at_work.draft, at_work.worked))
    back, other = st.columns([1, 4])
    back.button("Undo the last step", on_click=step_back, disabled=len(at_work.draft.steps) == 1, key="draft_step_back")
    other.button("Drop another file", on_click=forget_the_draft, key="draft_forget")
    if not at_work.held.id:
        d.plain.mistake(in_one_sentence(why_not_kept("directory_draft"), "A reload of the page loses this draft."))
    return d
