"""The dashboard as one ASGI application: Streamlit's screens behind our own gates."""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from geo.areas import area_table, lad_table
from loaders.apart.door import get_ready
from loaders.directory.shipped import demonstration_directory, published_directory
from loaders.intake.draft import open_draft
from server.api.routes import api_routes
from server.closed import ClosedRoutes
from server.guard import Guard
from server.headers import SecurityHeaders, content_security_policy, inline_scripts
from server.health import health_routes
from server.hosts import THIS_MACHINE, AllowedHosts
from server.own_things import OwnThings
from server.reading import reading_route
from server.sockets import Sockets
from server.uploads import UploadLimits
from server.work import Work
from store.access.sign_in_file import SignIn
from store.access.team import Team
from ui.cache.cached import look_after_tables_of
from ui.cache.notes_of_copies import forget_copies_that_are_gone
from ui.frame.framework_messages import asked_by, told_by
from ui.frame.links_script import LINKS_SCRIPT
from ui.frame.own_visits import visits_of
from ui.frame.page_of_screens import page_of_screens, screen_routes
from ui.frame.signed_cookie import claims_of_cookies
from ui.frame.team_ways import ways_of
from ui.frame.uploads_held import held_by_visits
from ui.parts.maps.at_once import ADDRESS, answer_at_once
from ui.parts.maps.map_scripts import place_map_scripts
from ui.state.signed_in import begin_team

SECONDS_BETWEEN_FORGETTING = 15
DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard.py"


def dashboard_app(signing_in: tuple[Team, SignIn] | None) -> st.App:
    """Return the dashboard of a team and how it signs in, or of a desk, where nobody does (None)."""
    work = Work()
    page = page_of_screens()
    scripts = [*inline_scripts(page), *inline_scripts(LINKS_SCRIPT)]
    guard, hosts, secrets, by_tls_alone = [], THIS_MACHINE, {}, False
    if signing_in is not None:
        team, sign_in = signing_in
        begin_team(team)
        visits = visits_of(partial(claims_of_cookies, sign_in=sign_in))
        guard = [Middleware(Guard, ways=ways_of(team, sign_in)), Middleware(OwnThings, visits=visits)]
        hosts, secrets = THIS_MACHINE | {sign_in.host, *team.hosts}, sign_in.as_streamlit_takes_it()
        by_tls_alone = sign_in.is_by_tls
    return st.App(
        DASHBOARD,
        secrets=secrets,
        lifespan=_warmed_up,
        routes=[
            *health_routes(work),
            *api_routes(work),
            reading_route(ADDRESS, answer_at_once, work),
            *screen_routes(page),
        ],
        middleware=[
            Middleware(SecurityHeaders, policy=content_security_policy(scripts), by_tls_alone=by_tls_alone),
            Middleware(AllowedHosts, hosts=hosts),
            Middleware(ClosedRoutes),
            *guard,
            Middleware(UploadLimits, held=held_by_visits),
            Middleware(Sockets, asked=asked_by, told=told_by),
        ],
    )


@asynccontextmanager
async def _warmed_up(_: st.App) -> AsyncIterator[None]:
    """Serve once everything that visitors need is there.

    Streamlit is told that ``dashboard.py`` names the screens. Until somebody has opened the front page it would take ``pages/``
    for scripts to be run on their own, and a link to a screen would break.
    """
    warm_up()
    PagesManager.uses_pages_directory = False
    forgetting = asyncio.create_task(_forget_over_and_over())
    yield
    forgetting.cancel()
    print("  Stopping...")


async def _forget_over_and_over() -> None:
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_FORGETTING)
        forget_copies_that_are_gone()


def warm_up() -> None:
    """Read what every visitor needs, once, and put what maps need where browsers fetch it.

    What is read here stays for good: Python need not look it through for rubbish again, in the middle of somebody's answer.
    """
    lad_table()
    area_table("pfa")
    for directory in (published_directory(), demonstration_directory()):
        look_after_tables_of(directory)
    get_ready(open_draft)
    place_map_scripts()
    gc.collect()
    gc.freeze()
