"""How the screen looks."""

from pathlib import Path

from ui.frame.screen import Screen

_CSS = Path(__file__).with_name("plans.css").read_text(encoding="utf-8")


def show_look(s: Screen) -> None:
    """Put the style of this screen in place."""
    s.plain.html(f"<style>{_CSS}</style>")
