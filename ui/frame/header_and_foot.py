"""What is on every screen: whose page this is and for whom, the directory and its date, helplines, and the way out."""

from pathlib import Path

import streamlit as st

from cohorts.assumptions.assumption_set import AS_SHIPPED
from coverage.ask import Terms
from coverage.directory import Directory
from loaders.sources_register import helplines
from say.numbers import count, day
from say.provenance import PRODUCT
from say.text import as_text
from server.own_page import QUICK_EXIT
from ui.cache.coverage import age_of
from ui.frame.connection import AWAY, drawn_anew_after_a_break
from ui.frame.links_script import LINKS_SCRIPT
from ui.frame.way_to_demonstration import show_way_to_demonstration
from ui.frame.who_line import who_line
from ui.state.language import said, terms_in_use
from ui.state.need_in_use import assumptions_in_words, set_in_use

_CSS = "".join(Path(__file__).with_name(f"{name}.css").read_text(encoding="utf-8") for name in ("frame", "print"))


def show_header(directory: Directory) -> None:
    """Draw the line on top: the directory in use and its edition, INVENTED where it is; and which assumptions are changed."""
    show_top(f"{directory.title}, {directory.edition}", directory.invented)
    st.html(_changed_line())


def show_top(directory: str, invented: bool) -> None:
    """Draw the line on top: name, directory in a few words, the way to help, and the way out; a band where it is invented."""
    st.html(f"<style>{_CSS}</style>")
    help_ = f'<a class="atlas-help" href="#helplines">{as_text(said("Need help?"))}</a>'
    with st.container(horizontal=True, key="atlas-strip"):
        st.html(
            f'<div class="atlas-strip"><span class="atlas-name">{PRODUCT}</span>'
            f'<span class="atlas-edition" title="{as_text(directory)}">{as_text(directory)}</span></div>'
        )
        show_way_to_demonstration()
        st.html(
            f'<div class="atlas-strip" data-away="{as_text(said(AWAY))}">{who_line()}{help_}{_way_out()}</div>{LINKS_SCRIPT}',
            width="content",
            unsafe_allow_javascript=True,
        )
    drawn_anew_after_a_break()
    banner = invented_banner(". No service here exists.") if invented else "<span hidden></span>"
    st.html(f"{banner}{_draft_mark()}")


def show_way_out() -> None:
    """Draw the way out once more: in a window over the page, under which the line on top can be neither clicked nor reached."""
    st.html(f"<p>{_way_out()}</p>")


def _way_out() -> str:
    return f'<a class="atlas-exit" href="{QUICK_EXIT}" rel="noreferrer">{as_text(said("Leave this page quickly"))}</a>'


def show_invented_banner(of_what: str) -> None:
    """Draw a band that says that data are invented; ``of_what`` goes on from there and ends its sentence."""
    st.html(invented_banner(of_what))


def invented_banner(of_what: str) -> str:
    """Return the band as HTML."""
    words = as_text(f"INVENTED data, for training and trying features{of_what} Do not quote.")
    return f'<div class="atlas-invented" role="note">{words}</div>'


def _draft_mark() -> str:
    """Say that the words of the language chosen are a draft, as HTML; "" where they are not."""
    mark = terms_in_use().mark
    return f'<div class="atlas-draft" role="note">{as_text(mark)}</div>' if mark else ""


def _changed_line() -> str:
    """Say which assumptions are the user's own, as HTML; an element all the same where none is."""
    if set_in_use() == AS_SHIPPED:
        return "<span hidden></span>"
    return f'<div class="atlas-changed" role="note">Assumptions {as_text(assumptions_in_words())}</div>'


def edition_line(directory: Directory, terms: Terms) -> str:
    """Say which directory is in use, its edition, and how many of its records are old on the date asked about."""
    age = age_of(directory, terms)
    old = f"{count(age.stale)} older than {_months(terms.staleness_months)}"
    undated = f", {count(age.undated)} undated" if age.undated else ""
    own = int(directory.services["mine"].sum())
    mine = f", {count(own)} of them mine" if own else ""
    records = f"{count(age.records, 'record')}{mine}, {old}{undated}"
    return f"{directory.title}, {directory.edition}: {records}. As on {day(terms.on)}."


def _months(months: int) -> str:
    return count(months // 12, "year") if months % 12 == 0 else count(months, "month")


def show_footer(edition: str) -> None:
    """Draw the foot of the screen: helplines, what this is not, which directory is in use, and sources."""
    lines = "".join(
        f"<li>{as_text(line['name'])}: <strong>{as_text(line['number'])}</strong> {as_text(line['note'])}</li>"
        for line in helplines()
    )
    st.html(
        '<footer class="atlas-foot" id="helplines"><p><strong>If you need help</strong>, this page cannot give it. These can:</p>'
        f"<ul>{lines}</ul>"
        f"<p>{as_text(said('For commissioners and funders, not for getting help.'))} {as_text(edition)}</p>"
        "<p>“Nothing listed” means that nothing is on record, not that "
        "there is nothing. No refuge location is held or shown. Sources: see <em>Sources and method</em>. Boundaries and "
        "postcodes: Office for National Statistics licensed under the Open Government Licence v.3.0; contains OS data "
        "© Crown copyright and database right 2026.</p></footer>"
    )
