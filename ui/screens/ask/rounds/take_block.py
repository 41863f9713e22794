"""Where returned workbooks are dropped, many at once: each is read beside the screen, and all of them are kept, or none."""

from datetime import date
from functools import partial
from hashlib import sha256

import streamlit as st

from loaders.rounds.taking import FileGiven, Taken, take_files
from loaders.rounds.texts import return_as_text
from say.rounds.round_map_words import ONE_WORKBOOK
from say.rounds.round_words import late_in_words, return_in_words
from store.rounds import keep_returns
from ui.frame.screen import Screen
from ui.parts.long_work import OnProgress, begin, end, outcome
from ui.state.rounds import KeptRound, kept_round, names_by_code
from ui.state.saved_work import saved_work
from ui.state.visit import OnRounds

WORK = "workbooks taken"
MOST_SAID = 5


def show_taking(s: Screen, kept: KeptRound) -> None:
    """Draw the place to drop workbooks, and take what was dropped."""
    dropped = st.file_uploader(
        "Returned workbooks, or a zip of them", accept_multiple_files=True, key=OnRounds.round_files.key
    )
    if not dropped:
        return
    files = [(one.name, one.getvalue()) for one in dropped]
    of = sha256("".join(one.file_id for one in dropped).encode()).hexdigest() + kept.saved.id
    if OnRounds.round_taken_of.now() == of:
        return
    begin(WORK, of, partial(_read, files, kept, names_by_code()))
    taken: Taken | None = outcome(WORK, of, f"Reading {len(files)} files")
    if taken is not None:
        end(WORK)
        OnRounds.round_taken_of.put(of)
        _keep(kept, taken)
        st.rerun()


def _read(files: list[FileGiven], kept: KeptRound, names: dict[str, str], on_progress: OnProgress) -> Taken:
    now = kept.now
    others = {code: name for code, name in names.items() if code != now.of.code}
    return take_files(files, now.of, now.base, now.asked, others, date.today(), on_progress)


def _keep(kept: KeptRound, taken: Taken) -> None:
    """Keep all that was read in one go, and say what became of each file."""
    texts = {checksum: return_as_text(one) for checksum, one in taken.returns.items()}
    new = {one.file_checksum: one.late for one in keep_returns(saved_work(), kept.saved.id, texts)}
    now = kept_round(kept.saved.id).now
    counted = [taken.returns[key] for key, late in new.items() if not late]
    mistakes = sum(len(one.mistakes) for one in taken.returns.values())
    found = f"Things to look at: {mistakes}. Each stands under its workbook, in “{ONE_WORKBOOK}”." if mistakes else ""
    OnRounds.round_said.put(
        (
            f"New workbooks: {len(new)}. Files that could not be taken: {len(taken.refused)}.",
            *filter(None, [late_in_words(now.of, sum(new.values())), found]),
            *taken.refused,
            *(one.waits for one in counted if one.waits),
            *(return_in_words(now, one) for one in counted[:MOST_SAID] if not one.waits),
        )
    )
