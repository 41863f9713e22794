"""Take the pictures of README anew, on the screens as they are (``.venv/bin/python -m tools.readme_pictures``)."""

import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, ViewportSize, sync_playwright

from tests.chromium import browser_for_tests
from tests.loaders.intake.messy import as_workbook, contracts_and_grants
from tools.bench.serving import our_dashboard_and_its_process
from ui.parts.maps.map_scripts import ROOT

SIZE = ViewportSize(width=1280, height=800)
COLOURS = 128
DOCS = ROOT / "docs"
ADDRESSES = {
    "patchwork": "/patchwork",
    "area": "/area?area=E23000032",
    "plans": "/plans",
    "coverage_map": "/coverage_map",
    "directory": "/directory",
}
_AT_REST = "[data-test-script-state=notRunning][data-test-connection-state=CONNECTED] .atlas-foot"
_MS_UNTIL_ALL_IS_DRAWN = 3_000


def take_pictures() -> None:
    """Open each screen in a browser of its own and keep its first view in ``docs/``."""
    program, flags = browser_for_tests()
    with (
        tempfile.TemporaryDirectory() as folder,
        our_dashboard_and_its_process(COVERAGE_DATA=folder) as (address, _),
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        for name, path in ADDRESSES.items():
            page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
            page.goto(address + path)
            _wait(page)
            if name == "directory":
                _drop(page, Path(folder) / "contracts and grants (INVENTED).xlsx")
            _keep(page.screenshot(), DOCS / f"{name}.png")
            page.close()
        browser.close()


def _wait(page: Page) -> None:
    page.wait_for_selector(_AT_REST)
    page.wait_for_timeout(_MS_UNTIL_ALL_IS_DRAWN)
    page.wait_for_selector(_AT_REST)


def _drop(page: Page, file: Path) -> None:
    file.write_bytes(as_workbook(contracts_and_grants()))
    page.locator("input[type=file]").first.set_input_files(file)
    _wait(page)


def _keep(picture: bytes, file: Path) -> None:
    """Keep a picture with few colours: half the weight, and no difference to be seen."""
    Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


if __name__ == "__main__":
    take_pictures()
