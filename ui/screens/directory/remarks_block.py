"""What the user said of the record, gathered: a list to send and to save, and a directory of what they know."""

import streamlit as st

from coverage.remarks import Declaration
from geo.mistakes import Mistake
from say.coverage.remark_words import list_to_send, remark_in_words, remarks_as_table
from say.numbers import count
from say.provenance import OF_A_FILE
from ui.frame.screen import Screen
from ui.state.remarks import additions, begin_draft_of_additions, begin_new_list, forget_remark, remarks


def show_remarks(s: Screen) -> None:
    """Draw the remarks, each marked by itself; nothing where there are none."""
    try:
        said = remarks()
    except Mistake as mistake:
        s.mistake(str(mistake))
        st.button("Begin a new list of remarks", key="begin_remarks", on_click=begin_new_list)
        return
    if not said:
        return
    s = s.on(s.plain.basis, None)
    s.header(f"What you said of the record: {count(len(said), 'remark')}")
    for number, one in enumerate(said):
        line, away = st.columns([8, 1], vertical_alignment="center")
        with line:
            s.text(remark_in_words(one))
        if not isinstance(one, Declaration):  # it is withdrawn, below, with who and when
            away.button("Take back", key=f"take_back_remark_{number}", on_click=forget_remark, args=(number,))
    if known := additions():
        label = f"Use {count(len(known), 'service')} as a directory of my own"
        st.button(label, key="use_what_is_known", on_click=begin_draft_of_additions)
    s.quote(list_to_send(said))
    s.files(remarks_as_table(said), "remarks on the record", OF_A_FILE, "remarks_on_the_record")
