"""People of a team sign in with their own accounts in a real browser; each finds what their role may, and nothing of others.

A sign-in, two tabs and a sign-out are tried each time. The server's part of the rest is held without a browser, in
``tests/server/test_guard.py``, ``tests/ui/frame/test_team_ways.py`` and ``tests/pages/test_each_role_on_each_screen.py``.
"""

import json
import time
from collections.abc import Iterator

import pytest
from playwright._impl._api_structures import SetCookieParam
from playwright.sync_api import BrowserContext, expect
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

from tests.browser.team_office import COOKIE_SECRET, ROLES, STRANGER, Office, running_office
from ui.frame.navigation import SCREENS

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore::DeprecationWarning")]  # of the provider alone
PLAN = "Only Ana knows"
OF_A_SCREEN = "/app/static/area_map.js"
"""A file that the server gives to those alone who are signed in."""
OFTEN = "const every = setInterval; setInterval = (act, pause, ...given) => every(act, pause === 5000 ? 50 : pause, ...given)"
"""A page looks every five seconds whether the token has ended: a test need not wait for the next time."""


@pytest.fixture(scope="module")
def office(profile: BrowserContext, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with running_office(tmp_path_factory.mktemp("office"), profile) as running:
        yield running


@pytest.mark.soak
@pytest.mark.parametrize("who", ROLES)
def test_each_role_is_led_to_the_screen_that_was_asked_for_and_told_who_they_are(office: Office, who: str) -> None:
    with office.somebody():
        page = office.sign_in(who, "/team?lang=en")
        expect(page.get_by_role("heading", name="Team", exact=True)).to_be_visible()
        expect(page.get_by_text("The audit: who did what")).to_have_count(1 if who == "ann" else 0)


@pytest.mark.soak
def test_a_plan_is_for_who_saved_it_and_its_link_opens_nothing_to_others(office: Office) -> None:
    with office.somebody():
        page = office.sign_in("ana", "/plans")
        page.get_by_text("More of this plan").click()
        page.get_by_label("Name of the plan").fill(PLAN)
        page.get_by_role("button", name="Save as a new plan").click()
        page.wait_for_url("**plan=*")
        link = page.url.removeprefix(office.server.address)
    with office.somebody():
        others = office.sign_in("vic", link)
        expect(others.get_by_text("There is no saved plan at this address").first).to_be_visible()
        assert PLAN not in others.content()
    with office.somebody():
        expect(office.sign_in("ann", link).get_by_text(PLAN).first).to_be_visible()


def test_a_sign_out_closes_every_tab_and_every_copy_of_the_cookie(office: Office) -> None:
    with office.somebody() as context:
        page = office.sign_in("eve", "/team?lang=en")
        expect(page.get_by_role("heading", name="Team", exact=True)).to_be_visible()
        other = context.new_page()
        other.goto(f"{office.server.address}/team")
        other.locator(".atlas-who").wait_for()
        stolen = context.cookies(office.server.address)
        assert context.request.get(f"{office.server.address}{OF_A_SCREEN}").status == 200
        page.get_by_role("button", name="Sign out").click()
        expect(other.get_by_role("link", name="Sign in", exact=True)).to_be_visible()
    with office.somebody() as thief:
        thief.add_cookies(stolen)  # type: ignore[arg-type]
        assert thief.request.get(f"{office.server.address}{OF_A_SCREEN}").status == 401


def test_a_page_closes_by_itself_when_the_providers_token_ends(office: Office) -> None:
    ends = int(time.time()) + 3_600
    with office.somebody() as context:
        context.add_cookies([_cookie(office, ends)])
        page = context.new_page()
        page.add_init_script(OFTEN)
        page.goto(f"{office.server.address}/team")
        expect(page.locator(".atlas-who")).to_have_attribute("data-until", str(ends))
        now = int(time.time())
        context.add_cookies([_cookie(office, now)])
        page.evaluate(f"document.querySelector('.atlas-who').dataset.until = {now}")  # an hour later
        expect(page.get_by_role("link", name="Sign in", exact=True)).to_be_visible()


def _cookie(office: Office, ends: int) -> SetCookieParam:
    """Make the cookie that Streamlit sets at a sign-in, whose token ends at a time of one's own."""
    claims = {"iss": office.provider, "sub": "vic", "iat": ends - 3_600, "exp": ends, "email": "vic@office.example"}
    said = json.dumps({**claims, "origin": office.server.address, "is_logged_in": True, "provider": "default"})
    signed = create_signed_value(COOKIE_SECRET, USER_COOKIE_NAME, said).decode()
    return {"name": USER_COOKIE_NAME, "value": signed, "url": office.server.address}


@pytest.mark.soak
def test_a_stranger_is_told_so_and_sees_nothing(office: Office) -> None:
    with office.somebody() as context:
        page = office.sign_in(STRANGER, "/directory")
        expect(page.get_by_text("out@elsewhere.example is not one of this team.")).to_be_visible()
        assert context.request.get(f"{office.server.address}{OF_A_SCREEN}").status == 401
        opened = page.evaluate(
            "new Promise(done => { const s = new WebSocket(location.origin.replace('http', 'ws') + '/_stcore/stream');"
            " s.onopen = () => done('open'); s.onerror = () => done('refused'); })"
        )
        assert opened == "refused"


@pytest.mark.soak
@pytest.mark.parametrize("who", ROLES)
def test_each_role_opens_every_screen(office: Office, who: str) -> None:
    with office.somebody():
        page = office.sign_in(who)
        for script in SCREENS:
            name = script.removeprefix("pages/").removesuffix(".py")
            page.goto(f"{office.server.address}/{'' if name == 'overview' else name}")
            page.locator("#helplines").wait_for()
            assert PLAN not in page.content() or who in ("ana", "ann")
            assert "Traceback" not in page.content() and "you may not" not in page.locator("h1").first.inner_text()
