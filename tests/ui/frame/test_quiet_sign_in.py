"""A sign-in that failed leaves nothing in the log that a stranger or the provider wrote."""

import logging
from collections.abc import Iterator

import pytest
from streamlit.web.server.starlette import starlette_auth_routes

from ui.frame.quiet_sign_in import say_nothing_that_was_sent

SENT = "ann@office.example\x1b[31m"


@pytest.fixture
def logger() -> Iterator[logging.Logger]:
    said = logging.getLogger(starlette_auth_routes.__name__)
    before = list(said.filters)
    say_nothing_that_was_sent()
    yield said
    said.filters[:] = before


def test_nothing_that_was_sent_stands_in_the_log(logger: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    assert starlette_auth_routes._LOGGER.name == logger.name
    logger.addHandler(caplog.handler)
    try:
        logger.error("Error during authentication: %s. Error description: %s", SENT, SENT)
        try:
            raise ValueError(SENT)
        except ValueError:
            logger.warning("OAuth token exchange failed for provider '%s'.", SENT, exc_info=True)
    finally:
        logger.removeHandler(caplog.handler)
    assert "Error during authentication" in caplog.text and "exchange failed" in caplog.text
    assert "ann@" not in caplog.text and "Traceback" not in caplog.text
