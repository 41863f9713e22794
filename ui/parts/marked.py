"""What a screen is drawn on. Whatever is put on it says by itself what it rests on: INVENTED, CHANGED, source, edition, date.

Blocks reach the screen in no other way (a test holds that), so that none can forget a mark.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Self

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from cohorts.model.inputs import CohortInputs
from coverage.directory import Directory
from say.charts.framed import INVENTED_MARK
from say.maps.layer import MapLayer, layer_of
from say.maps.outlines import Outlines
from say.numbers import NOT_KNOWN
from say.provenance import ON_A_MAP, Basis, Rests
from say.quoted import Quoted
from say.text import as_text, in_label
from ui.parts.charts.chart import Draw, show_chart
from ui.parts.file_to_save import FileToSave, layer_files, picture_files, table_files
from ui.parts.links import source_link
from ui.parts.maps.area_map import area_map
from ui.parts.maps.map_file import MAP_FILES
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.value_legend import show_value_legend
from ui.parts.plain_text import marked, say, say_mistake, say_quietly
from ui.parts.save_button import show_file, show_save
from ui.parts.tables.in_language import headings, with_names
from ui.parts.tables.on_paper import show_on_paper
from ui.parts.tables.ready import Drawn, plain_table, ready, ready_in_words
from ui.parts.tables.wrapped_table import show_wrapped
from ui.parts.when_open import show_folded
from ui.state.choices import Choices
from ui.state.frozen_link import frozen_link
from ui.state.held import now_in_widget
from ui.state.language import terms_in_use
from ui.state.remarks import link_to_quote
from ui.state.world import World


@dataclass(frozen=True)
class Fact:
    """A figure, what it is of, and its source: "" where what stands around says it. ``of_directory``: whether records say it."""

    figure: str
    words: str
    source: str
    url: str
    of_directory: bool


@dataclass
class _Section:
    """Whether what stands under the last heading has its mark."""

    is_marked: bool = False


@dataclass(frozen=True, kw_only=True)
class Marked:
    """A place to draw on.

    Attributes
    ----------
    basis
        What is drawn rests on; where it is invented, every heading, sentence, table, picture and file says so.
    owner
        What its numbers come from: tables and charts of what is shipped are made ready once for everybody. None where they come
        from more than one world, or from saved work; what is made ready of them stays with the visit.
    """

    basis: Basis
    owner: World | None
    _section: _Section = field(default_factory=_Section, compare=False)

    @property
    def plain(self) -> Self:
        """The same place for what rests on no directory: the screen's own words, assumptions, published figures."""
        return self.marked_as(False)

    def marked_as(self, invented: bool) -> Self:
        """Return the same place for what is invented, or not, whatever the directory in use is."""
        return replace(self, basis=replace(self.basis, invented=invented))

    def header(self, words: str) -> None:
        """Draw the heading of a section."""
        st.header(self._heading(words))

    def subheader(self, words: str, anchor: str | None = None) -> None:
        """Draw a heading inside a section; ``anchor`` is what a link to it names, where there is one."""
        st.subheader(self._heading(words), anchor=anchor)

    def expander(self, words: str, expanded: bool = False) -> DeltaGenerator:
        """Return a section that is folded away."""
        return st.expander(self._heading(words), expanded=expanded)

    def folded(self, words: str, key: str, draw: Callable[[], None]) -> None:
        """Draw a section folded away, filled once the user opens it. ``key`` tells whether it is open."""
        show_folded(self._heading(words), key, draw)

    def first(self, sentence: str) -> None:
        """Say the one sentence that the screen says first, of 18 words at most; its long form goes into ``to_quote``."""
        say(self._mark(sentence))

    def say(self, sentence: str) -> None:
        """Say a sentence that the screen says first."""
        say(self._mark(sentence))

    def say_quietly(self, sentence: str) -> None:
        """Say a sentence that qualifies another."""
        say_quietly(self._mark(sentence))

    def say_together(self, sentences: Iterable[str]) -> None:
        """Say sentences in one paragraph, each with its mark; nothing is drawn of none."""
        if said := " ".join(map(self._mark, sentences)):
            say(said)

    def mistake(self, sentence: str) -> None:
        """Say something that the user can put right."""
        say_mistake(sentence)

    def bold(self, words: str) -> None:
        """Draw a few words that head a list."""
        st.markdown(f"**{as_text(self._mark(words))}**")

    def text(self, words: str) -> None:
        """Draw a few words of the size of the screen's own."""
        st.markdown(as_text(self._mark(words)))

    def bullets(self, lines: Iterable[str]) -> None:
        """Draw a list of sentences, each with its mark."""
        st.html(f"<ul>{''.join(f'<li>{as_text(self._mark(line))}</li>' for line in lines)}</ul>")

    def headed_bullets(self, lines: Mapping[str, str]) -> None:
        """Draw a list of lines, each after its heading."""
        items = (
            f"<li><strong>{as_text(head)}:</strong> {as_text(self._mark(line))}</li>" for head, line in lines.items()
        )
        st.html(f"<ul>{''.join(items)}</ul>")

    def facts(self, facts: Iterable[Fact]) -> None:
        """Draw small facts side by side, each with its mark and its source."""
        items = "".join((self if one.of_directory else self.plain)._fact(one) for one in facts)
        st.html(f'<ul class="atlas-facts">{items}</ul>')

    def quote(self, text: str) -> None:
        """Draw a text that can be copied, with its mark in it."""
        st.code(self._mark(text), language=None, wrap_lines=True)

    def to_quote(self, key: str, title: str, sentences: Callable[[], Iterable[str]], rests: Rests) -> None:
        """Draw the long form of what a screen says, folded away: with its sources, date and link, to be copied or saved.

        Parameters
        ----------
        key
            Tells one such block of a screen from another; letters and underscores.
        title
            Of what is quoted: "coverage map".
        sentences
            Makes the sentences, once the user opens it.
        rests
            What they come from.
        """

        def draw() -> None:
            said = [self._mark(sentence) for sentence in sentences()]
            quoted = Quoted(said, self.basis.provenance(title, rests), link_to_quote())
            st.code(quoted.as_text(), language=None, wrap_lines=True)
            name = f"{key}_to_quote.html"
            self._to_cite(quoted)
            self.file("Table for a document", quoted.as_document, name, "text/html", key=f"to_quote_{key}_table")

        self.folded("To quote", f"to_quote_{key}", draw)

    def table(
        self,
        shown: pd.DataFrame,
        alt: str,
        key: str | None = None,
        height: int | str = "auto",
        index: bool = False,
    ) -> None:
        """Draw a table as people read it.

        Parameters
        ----------
        shown
            Numbers and words as they are to be seen; what is missing is "not known".
        alt
            What the table shows, for those who cannot see it.
        key, height
            Of the table on the screen; the height in pixels.
        index
            Whether its index is shown.
        """
        self._mark_section()
        terms = terms_in_use()
        named = with_names(shown, terms)
        show_on_paper((named.reset_index() if index else named).rename(columns=terms.said), self._mark(alt))
        st.dataframe(
            named,
            column_config=headings(shown.columns, terms),
            hide_index=not index,
            key=key,
            alt=self._mark(alt),
            height=height,  # type: ignore[arg-type]
            placeholder=NOT_KNOWN,
        )

    def kept_table(
        self,
        owner: Directory | CohortInputs,
        draw: partial[pd.DataFrame],
        alt: str,
        height: int | str = "auto",
        index: bool = False,
    ) -> None:
        """Draw a table as ``table`` does; it is kept ready, since it changes with what it rests on and nothing else.

        ``owner`` is what it rests on; ``draw`` makes it out of the arguments that are bound to it and nothing else.
        """
        self._mark_section()
        kept = plain_table(owner, draw, Choices.lang.now(), index, self._mark(alt))
        st.html(kept.printed)
        st.dataframe(
            kept.cells,
            column_config=kept.headings,
            hide_index=not index,
            alt=self._mark(alt),
            height=height,  # type: ignore[arg-type]
            placeholder=NOT_KNOWN,
        )

    def areas(
        self,
        draw: Drawn,
        codes: list[str],
        key: str,
        on_pick: Callable[[str], None] | None,
        alt: str,
    ) -> None:
        """Draw a table with a row for each code; a row that is picked calls ``on_pick`` with its code, where that is given.

        ``draw`` makes the table out of the arguments that are bound to it and nothing else: it is kept ready.
        """

        def picked() -> None:
            rows = now_in_widget(key)["selection"]["rows"]
            if on_pick and rows and rows[0] < len(codes):
                on_pick(codes[rows[0]])

        self._mark_section()
        shown = ready(self.owner, draw, Choices.lang.now())
        show_on_paper(ready_in_words(shown).rename(columns=terms_in_use().said), self._mark(alt))
        st.dataframe(
            shown,
            column_config=headings(shown.columns, terms_in_use()),
            hide_index=True,
            on_select=picked if on_pick else "ignore",
            selection_mode="single-row",
            key=key,
            placeholder=NOT_KNOWN,
            alt=self._mark(alt),
            height=min(36 * (len(codes) + 1) + 4, 900),
        )

    def html(self, body: str) -> None:
        """Draw HTML of ours, in which every text is made safe already, under the mark of its section."""
        self._mark_section()
        st.html(body)

    def side_by_side(self, shown: pd.DataFrame, caption: str) -> None:
        """Draw a table with every word in sight, as ``show_wrapped``."""
        self._mark_section()
        show_wrapped(shown, caption)

    def chart(
        self,
        draw: Draw,
        table: pd.DataFrame,
        title: str,
        rests: Rests,
        name: str,
        says: str,
        height: int = 420,
    ) -> None:
        """Draw a chart with what it rests on in words, the button that saves it, and the same as a table.

        Parameters
        ----------
        draw
            Makes the chart, without title or frame, out of the arguments that are bound to it and nothing else.
        table
            What the chart shows, indexed by GSS code under the name ``area_code``; unknown is NaN.
        title, rests
            Of the picture and the files; and the sources they come from.
        name
            Of the files and of the controls on the screen.
        says
            What the picture shows, for those who cannot see it.
        height
            Of the chart, in pixels.
        """
        show_chart(self.owner, draw, table, self.basis.provenance(title, rests), name, says, height)

    def map(
        self,
        level: str | Outlines,
        picture: MapPicture,
        on_pick: Callable[[str], None],
        shape: str,
        key: str,
        title: str,
        rests: Rests,
        columns: Callable[[], pd.DataFrame],
        on_left: Callable[[tuple[str, ...]], None] | None = None,
        on_moment: Callable[[int], None] | None = None,
    ) -> None:
        """Draw a map of areas, as ``area_map``, and the button that saves it, with what the picture is called and rests on.

        ``columns`` makes what a layer for map programs tells of each area, by its code.
        """
        self._mark_section()
        moments = picture.moments and picture.moments.saying(self._mark)
        marked_picture = replace(picture, shows=self._mark(picture.shows), moments=moments)
        with st.container(key=f"atlas-map-{key}"):
            area_map(level, marked_picture, on_pick, shape, key, on_left, on_moment)
            said = self.basis.provenance(title, rests.and_on_all_of(ON_A_MAP))

            def drawn(kind: str) -> bytes:
                return MAP_FILES[kind](level, marked_picture, shape, said)

            def layer() -> MapLayer:
                directory = self.owner.directory if self.owner else None
                return layer_of(level, picture.classed, columns(), self.basis, title, rests, directory)

            self.save("Save map", key, lambda: [*picture_files(key, drawn, *MAP_FILES), *layer_files(key, layer)])

    def legend(self, picture: MapPicture, more: Mapping[str, str]) -> None:
        """Draw the legend of a map, as ``show_value_legend``."""
        show_value_legend(picture, more)

    def files(self, table: pd.DataFrame, title: str, rests: Rests, name: str) -> None:
        """Draw the button that saves a table; its files say what it rests on in every row and in their names."""
        self.save("Save table", name, lambda: self.table_files(table, title, rests, name))

    def table_files(
        self, table: pd.DataFrame, title: str, rests: Rests, name: str, of: str = "Table"
    ) -> list[FileToSave]:
        """Return the files of a table, as ``table_files``, for a button that saves more than one thing."""
        return table_files(table, self.basis.provenance(title, rests), name, of)

    def save(self, label: str, key: str, forms: Callable[[], Iterable[FileToSave]]) -> None:
        """Draw the one button that saves a thing in its forms, as ``show_save``."""
        show_save(label, key, forms, self.basis.invented)

    def file(
        self,
        label: str,
        make: Callable[[], bytes] | bytes,
        name: str,
        mime: str,
        key: str | None = None,
        disabled: bool = False,
    ) -> None:
        """Draw the download of a file that comes in one form, and says by itself what it rests on."""
        show_file(FileToSave(label, name, mime, make), key, self.basis.invented, disabled)

    def _to_cite(self, quoted: Quoted) -> None:
        """Draw a link that keeps date, edition and assumptions, and how to cite what it opens, each ready to be copied."""
        frozen = frozen_link()
        for words, text in (
            ("A frozen link: it keeps date, edition and assumptions, or says that they are others", frozen),
            ("To cite", quoted.citation(frozen, date.today())),
        ):
            self.plain.say_quietly(words)
            st.code(text, language=None, wrap_lines=True)

    def _fact(self, one: Fact) -> str:
        named = source_link(one.source, one.url)
        source = f'<br><span class="atlas-quiet">Source: {named}</span>' if one.source else ""
        return f"<li><b>{as_text(one.figure)}</b>{as_text(self._mark(one.words))}{source}</li>"

    def _heading(self, words: str) -> str:
        self._section.is_marked = self.basis.invented
        said = terms_in_use().said(words)
        return in_label(f"{said} (INVENTED)" if self.basis.invented else said)

    def _mark(self, words: str) -> str:
        if not self.basis.invented:
            return words
        self._section.is_marked = True
        return marked(words)

    def _mark_section(self) -> None:
        """Say INVENTED above a table or a map that stands under no heading and after no sentence that says so."""
        if self.basis.invented and not self._section.is_marked:
            self.say_quietly(INVENTED_MARK)
