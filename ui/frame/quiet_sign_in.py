"""What Streamlit says in the log of a sign-in that failed, without what a browser or the provider sent: it may be anything."""

import logging

from streamlit.web.server.starlette import starlette_auth_routes

_LEFT_OUT = "(left out)"


class _WithoutWhatWasSent(logging.Filter):
    """Leaves texts and tracebacks out, which hold accounts, codes and whatever a stranger writes into an address."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through."""
        record.args = tuple(_LEFT_OUT for _ in record.args or ())
        record.exc_info = None
        return True


def say_nothing_that_was_sent() -> None:
    """Have the sign-in say what failed alone."""
    logging.getLogger(starlette_auth_routes.__name__).addFilter(_WithoutWhatWasSent())
