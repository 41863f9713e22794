"""Put a directory of one's own in: drop a file, say what was not understood, mend it, publish it for everybody."""

from ui.frame.screen import Screen
from ui.parts.marked import Marked
from ui.parts.method.how_made import show_how_made
from ui.screens.directory.columns_block import show_columns
from ui.screens.directory.confidential_block import show_confidential
from ui.screens.directory.declarations_block import show_declarations
from ui.screens.directory.drop_block import show_drop
from ui.screens.directory.history_block import show_history
from ui.screens.directory.kind_block import show_kind
from ui.screens.directory.memory_block import show_memory
from ui.screens.directory.mend_block import show_mending
from ui.screens.directory.money_block import show_money
from ui.screens.directory.publish_block import show_publishing
from ui.screens.directory.published_block import show_published
from ui.screens.directory.remarks_block import show_remarks
from ui.screens.directory.remembered_block import show_remembered
from ui.screens.directory.together_block import show_together
from ui.screens.directory.visit_block import show_for_this_visit
from ui.screens.directory.waiting_block import show_waiting
from ui.screens.directory.worked import AtWork, draft_and_what_it_comes_to, show_where_it_is


def draw_directory(s: Screen) -> None:
    """Draw the answer to the choices as they stand."""
    s.title("Directory")
    if (at_work := draft_and_what_it_comes_to(s)) is None:
        show_drop(s)
    else:
        _draw_draft(show_where_it_is(s, at_work), at_work)
    show_together(s, at_work)
    show_remarks(s)
    show_declarations(s)
    show_published(s)
    show_memory(s)
    show_how_made(s, ("status", "safety"))


def _draw_draft(d: Marked, at_work: AtWork) -> None:
    """Draw first what waits for a word of the user, then the ways to use the draft; what is settled stands below them."""
    settled = {
        show_kind: at_work.worked.kind_is_sure,
        show_columns: not at_work.worked.understanding.waiting(),
        show_waiting: not (at_work.worked.areas or at_work.worked.words),
        show_mending: not at_work.worked.faults,
    }
    for show in (one for one, is_settled in settled.items() if not is_settled):
        show(d, at_work)
    show_for_this_visit(d, at_work)
    show_publishing(d, at_work)
    for show in (one for one, is_settled in settled.items() if is_settled):
        show(d, at_work)
    show_remembered(d, at_work)
    show_confidential(d, at_work)
    show_money(d, at_work)
    show_history(d, at_work)
