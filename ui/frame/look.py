"""How one screen looks beside what the frame gives to all: the style sheet in its own folder."""

from functools import cache
from pathlib import Path

from ui.frame.screen import Screen

_SCREENS = Path(__file__).parents[1] / "screens"


def show_look(s: Screen, screen: str) -> None:
    """Put the style of a screen in place, on paper too; ``screen`` is the name of its folder and of its sheet."""
    s.plain.html(f"<style>{_sheet(screen)}</style>")


@cache
def _sheet(screen: str) -> str:
    return (_SCREENS / screen / f"{screen}.css").read_text(encoding="utf-8")
