"""What goes out: the workbooks with their e-mails as one file, and a reminder to each area that is silent, to be copied."""

from datetime import date
from functools import partial

import streamlit as st

from geo.areas import area_name
from say.rounds.round_files import all_in_a_zip
from say.rounds.round_letters import reminder_text
from say.rounds.round_office import office_asked
from ui.frame.screen import Screen
from ui.state.offices import offices_in_use
from ui.state.rounds import KeptRound
from ui.state.visit import OnRounds


def show_sending(s: Screen, kept: KeptRound) -> None:
    """Draw the download of all workbooks; nothing is sent from here."""
    now = kept.now
    make = partial(all_in_a_zip, now.of, now.asked, offices_in_use())
    s.file("Workbooks and e-mails (.zip)", make, "round_workbooks.zip", "application/zip", key="round_workbooks")


def show_reminders(s: Screen, kept: KeptRound) -> None:
    """Draw a reminder to one area that has not answered."""
    silent = kept.now.silent
    if not silent or kept.saved.frozen:
        return
    st.selectbox("Remind", silent, format_func=area_name, key=OnRounds.round_silent.key)
    chosen = OnRounds.round_silent.now()
    of, area = kept.now.of, chosen if chosen in silent else silent[0]
    s.quote(reminder_text(of, area, office_asked(of, area, offices_in_use()), date.today()))
