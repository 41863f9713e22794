"""A team in a real browser at two replicas: files come from the visit's own, a kill goes by, a sign-out holds at both."""

import http.client
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from store.sign_outs import SECONDS_REMEMBERED
from tests.browser.running import Server, free_port
from tests.browser.team_office import Office, here_alone, running_provider, write_team
from tests.chromium import browser_for_tests
from tests.deploy.by_hand import COOKIE, unverified
from tests.deploy.proxy import nginx_program
from tests.deploy.replicas import NAMES, Deployed, deployed
from tests.waiting import SECONDS_AT_MOST, until
from tools.throwaway_postgres import programs_folder, throwaway_postgres

pytestmark = [pytest.mark.soak, pytest.mark.browser, pytest.mark.filterwarnings("ignore::DeprecationWarning")]
LIST = b"Organisation,Service,Area served,Risk\nAlpha,Safer Homes,Kent,high\nBeta,Change,Essex,medium\n"
expect.set_options(timeout=SECONDS_AT_MOST * 1_000)
PLAN = "Kept through a kill"


@pytest.fixture
def running(tmp_path: Path) -> Iterator[tuple[Deployed, str]]:
    if programs_folder() is None or nginx_program() is None:
        pytest.skip("PostgreSQL or nginx is not installed here")
    port = free_port()
    with running_provider() as provider, throwaway_postgres() as database:
        write_team(tmp_path, f"https://localhost:{port}", provider)
        with deployed(tmp_path, database, port) as office:
            yield office, provider


@pytest.fixture
def browser() -> Iterator[BrowserContext]:
    executable, flags = browser_for_tests()
    with sync_playwright() as playwright:
        started: Browser = playwright.chromium.launch(executable_path=executable, args=flags)
        context = started.new_context(ignore_https_errors=True)
        context.set_default_timeout(SECONDS_AT_MOST * 1_000)
        context.route("**/*", here_alone)
        yield context
        started.close()


def replica_of(context: BrowserContext) -> str:
    return next(one["value"] for one in context.cookies() if one["name"] == COOKIE)


def status_at(replica: str, address: str, context: BrowserContext) -> int:
    """Ask one replica for a page with the cookies of a browser."""
    cookies = {one["name"]: one["value"] for one in context.cookies()} | {COOKIE: replica}
    asked = http.client.HTTPSConnection("localhost", urlsplit(address).port, timeout=30, context=unverified())
    said = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()), "Accept": "text/html"}
    asked.request("GET", "/", headers=said)
    status = asked.getresponse().status
    asked.close()
    return status


def drop_a_list_and_save_a_map(page: Page, address: str) -> None:
    """Hand a file in and fetch one: each goes to the replica that holds the visit, or comes to nothing."""
    page.goto(f"{address}/directory")
    page.locator("input[type=file]").first.set_input_files({"name": "list.csv", "mimeType": "text/csv", "buffer": LIST})
    page.wait_for_url("**draft=*")
    page.goto(f"{address}/coverage_map")
    page.locator("#helplines").wait_for()
    save_the_map(page)


def save_the_map(page: Page) -> None:
    page.get_by_text("Save map").first.click()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Picture PNG").click()
    assert Path(coming.value.path()).stat().st_size > 10_000
    page.keyboard.press("Escape")


def test_a_visit_goes_on_through_a_kill_and_a_sign_out_holds_at_both(
    running: tuple[Deployed, str], browser: BrowserContext
) -> None:
    deployed_office, provider = running
    address = deployed_office.address
    office = Office(Server(address, deployed_office.proxy_log), provider, browser)
    page = office.sign_in("ana", "/plans")
    page.get_by_text("More of this plan").click()
    page.get_by_label("Name of the plan").fill(PLAN)
    page.get_by_role("button", name="Save as a new plan").click()
    page.wait_for_url("**plan=*")
    link = page.url
    drop_a_list_and_save_a_map(page, address)

    killed = replica_of(browser)
    begun = time.monotonic()
    deployed_office.replicas[killed].end(signal.SIGKILL)
    until(lambda: replica_of(browser) != killed, "the page at the other", lambda: page.wait_for_timeout(50))
    print(f"\nconnected to the other after {time.monotonic() - begun:.1f} s")
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")
    page.get_by_role("combobox", name="Risk level").click()
    page.get_by_role("option", name="Medium risk").click()
    page.wait_for_url("**risk=medium*")
    save_the_map(page)
    page.goto(link)
    expect(page.get_by_text(PLAN).first).to_be_visible()
    drop_a_list_and_save_a_map(page, address)

    deployed_office.replicas[killed].start()
    assert [status_at(name, address, browser) for name in NAMES] == [200, 200], "one cookie opens both"
    stolen = browser.cookies()
    with page.expect_response("**/sign-out"):
        page.get_by_role("button", name="Sign out").click()
    begun = time.monotonic()
    browser.add_cookies(stolen)  # type: ignore[arg-type]
    until(lambda: [status_at(name, address, browser) for name in NAMES] == [401, 401], "a sign-out that holds at both")
    print(f"\nsigned out at both after {time.monotonic() - begun:.1f} s")
    assert time.monotonic() - begun < SECONDS_REMEMBERED + 5  # with the time that a busy machine takes to ask
