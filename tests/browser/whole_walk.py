"""A walk over screens that writes down all that is shown, saved, sent and received, for claims to read afterwards."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.visit import SCREENS, Visit

_MIDDLES = """map => [...map.querySelectorAll('path[fill="#10131a"]')].map(path => {
  const box = path.getBoundingClientRect(), ground = map.getBoundingClientRect();
  return { x: box.left + box.width / 2 - ground.left, y: box.top + box.height / 2 - ground.top };
})"""
_TOO_WIDE = """[document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')]
  .map(element => element.scrollWidth - element.clientWidth)"""
SAVED_EACH_TIME = ("/coverage_map", "/sources_and_method")
"""Screens whose files hold what a directory says: one of areas, and the one of every record."""
_FROM_THE_FILE = "img[src=x], iframe[srcdoc*=__ran], a[href^='javascript']"


@dataclass(frozen=True)
class Stop:
    """What a screen showed: its frames' HTML, its files, what ran, elements that a text made, pixels too wide."""

    where: str
    sources: list[str]
    files: list[tuple[str, bytes]]
    ran: set[str]
    elements: int
    too_wide: int


@dataclass
class Walk:
    """A visit, each stop of it, and what was looked at closely on the way."""

    visit: Visit
    files: Path
    saves_everything: bool = False
    stops: list[Stop] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    records: list[str] = field(default_factory=list)
    listed: str = ""
    points: int = 0
    tooltips: list[tuple[str, int]] = field(default_factory=list)

    def stop(self) -> None:
        """Write down what the screen shows; save its files where that is done each time, or everywhere."""
        page = self.visit.page
        files = self.visit.downloads(self.files) if self.saves_everything or self._are_new(page.url) else []
        self.stops.append(
            Stop(
                where=page.url,
                sources=self.visit.sources(),
                files=files,
                ran=set(self.visit.evaluate_everywhere("typeof window.__ran")),
                elements=page.locator(_FROM_THE_FILE).count(),
                too_wide=max(page.evaluate(_TOO_WIDE)),
            )
        )

    def over_screens(self, screens: Iterable[str] = SCREENS) -> "Walk":
        """Stop at screens, first for everywhere, then for an area, and look closely at tables, lists and the map."""
        self.problems = self._cells()
        self.stop()
        self.visit.choose_where("West Yorkshire")
        for path in screens:
            self.visit.go_to(path)
            if path == "/coverage_map":
                self.listed = self.visit.page.locator(".atlas-records").inner_text()
                self._touch_the_points()
            if path == "/sources_and_method":
                self.records = self._cells()
            self.stop()
        return self

    def over_districts(self, names: tuple[str, ...]) -> "Walk":
        """Stop at the map of districts for each of these."""
        self.visit.go_to("/coverage_map").choose("Level", "Local authority districts")
        for name in names:
            self.visit.choose_where(name)
            self.stop()
        return self

    def _are_new(self, address: str) -> bool:
        """Whether the files of the screen at an address are saved each time, and have not been."""
        path = urlsplit(address).path
        return path in SAVED_EACH_TIME and not any(
            urlsplit(stop.where).path == path and stop.files for stop in self.stops
        )

    def heard(self) -> list[tuple[str, bytes]]:
        """Return all that came back, each thing once: where it was, and its content."""
        heard = [(f"source of {at.where}", source.encode()) for at in self.stops for source in at.sources]
        for at in self.stops:
            for name, content in at.files:
                heard += unpacked(f"{name} from {at.where}", content)
        heard += [(f"frame {number} received", frame) for number, frame in enumerate(self.visit.received)]
        heard += [(f"frame {number} sent", frame) for number, frame in enumerate(self.visit.sent)]
        heard += [("console", message.text.encode()) for message in self.visit.console]
        heard += [("address asked for", url.encode()) for url in self.visit.requests]
        heard.append(("server log", self.visit.server.said()))
        once = {content: where for where, content in reversed(heard)}
        return [(where, content) for content, where in once.items()]

    def _cells(self) -> list[str]:
        """Return the cells of the screen's first table, once it is drawn."""
        expect(self.visit.cells().first).to_be_attached()
        return self.visit.cells().all_text_contents()

    def _touch_the_points(self) -> None:
        """Move the mouse over each service point; write down its tooltip and how wide that is."""
        expect(self.visit.map().locator('path[fill="#10131a"]').first).to_be_attached()
        places: list[dict[str, Any]] = self.visit.map().evaluate(_MIDDLES)
        self.points = len(places)
        tooltip = self.visit.map().locator(".leaflet-tooltip")
        for place in places:
            self.visit.mouse_on_map((place["x"], place["y"]))
            expect(tooltip.first).to_be_visible()
            self.tooltips += tooltip.evaluate_all("tips => tips.map(tip => [tip.innerText, tip.offsetWidth])")
            self.visit.mouse_on_map((3, 300))


def unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Return a file as it is and, for a workbook, every part inside it."""
    yield name, content
    if content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            for part in parts.namelist():
                yield f"{name}/{part}", parts.read(part)
