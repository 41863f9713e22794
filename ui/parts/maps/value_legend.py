"""The legend of a map of classes: each in words, with how many areas are in it."""

from collections.abc import Mapping

import streamlit as st

from say.numbers import count
from say.text import as_text
from ui.parts.maps.map_pictures import MapPicture
from ui.parts.maps.swatch import swatch_of


def show_value_legend(picture: MapPicture, more: Mapping[str, str]) -> None:
    """Draw the legend of a picture, with the counts of areas of each class.

    Parameters
    ----------
    picture
        ``value_picture``, or any other picture with classes.
    more
        For some classes a plain sentence to add.
    """
    found = [key for key, _ in picture.areas.values()]
    items = []
    for key, look in picture.classes.items():
        areas = found.count(key)
        counted = f"{count(areas)} of {count(len(found), 'area')}" if areas else "no area"
        added = more.get(key, "")
        items.append(
            f"<li>{swatch_of(look.fill, look.ink, look.letter, look.in_part)}"
            f"<span><strong>{as_text(look.words)}</strong><br>{counted} in this colour"
            f"{f'<br>{as_text(added)}' if added else ''}</span></li>"
        )
    st.html(f'<ul class="atlas-legend">{"".join(items)}</ul>')
