"""One question to one web address: the very host that was checked, so much time, so many bytes; no way to another host."""

import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

LONGEST_WAIT_S = 15
"""For a connection, and for each part of an answer."""
MOST_REDIRECTS = 3
_AT_ONCE = 65_536


class OfflineError(OSError):
    """There is no way to the host: its name cannot be found, or no network leads there."""


class NoAnswerError(OSError):
    """The host was reached, and no whole answer came."""


class NotPublicError(ValueError):
    """The host is not a public one, or not this machine where it must be."""


class TooLargeError(ValueError):
    """The answer is larger than was asked for."""


@dataclass(frozen=True)
class Answer:
    """The status of an answer, its headers by name in small letters, and its body."""

    status: int
    headers: dict[str, str]
    body: bytes


def one_answer(parts: SplitResult, *, on_this_machine: bool, most_bytes: int, longest_s: float) -> Answer:
    """Ask an ``http`` or ``https`` address once.

    Parameters
    ----------
    parts
        The address.
    on_this_machine
        Whether the host must be this machine itself; otherwise every host that is not public is refused.
    most_bytes, longest_s
        What the answer may have, and how long it may take in all.

    Raises
    ------
    OfflineError, NoAnswerError, NotPublicError, TooLargeError
        As their names say. A body shorter than it says is no answer.
    """
    host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
    number = _checked(host, port, on_this_machine)
    connection = http.client.HTTPConnection(host, port, timeout=LONGEST_WAIT_S)
    try:
        # connected here, to the very address that was checked: a name may mean another one a moment later
        connection.sock = _connected(number, port)
        if parts.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        path = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        connection.request("GET", path, headers={"Accept": "application/json, */*;q=0.5", "Host": parts.netloc})
        answer = connection.getresponse()
        headers = {name.lower(): value for name, value in answer.getheaders()}
        return Answer(answer.status, headers, _body(answer, most_bytes, time.monotonic() + longest_s))
    except OfflineError:
        raise
    except (OSError, http.client.HTTPException) as error:
        raise NoAnswerError(str(error)) from error
    finally:
        connection.close()


def answer_within_host(
    parts: SplitResult, ask: Callable[[SplitResult], Answer], leads_away: Callable[[str], Exception]
) -> Answer:
    """Ask, and follow redirects within the same host alone, a few at most.

    Parameters
    ----------
    parts
        The address.
    ask
        What asks for one address.
    leads_away
        What is raised where a redirect leads to another host, which it is given.
    """
    for _ in range(MOST_REDIRECTS + 1):
        answer = ask(parts)
        if not 300 <= answer.status < 400:
            break
        target = urlsplit(urljoin(parts.geturl(), answer.headers.get("location", "")))
        if (target.scheme, target.netloc) != (parts.scheme, parts.netloc):
            raise leads_away(target.netloc)
        parts = target
    return answer


def _connected(number: str, port: int) -> socket.socket:
    try:
        return socket.create_connection((number, port), LONGEST_WAIT_S)
    except OSError as error:
        raise OfflineError(str(error)) from error


def _body(answer: http.client.HTTPResponse, most_bytes: int, give_up: float) -> bytes:
    expected, parts, size = answer.length, [], 0
    while part := answer.read1(_AT_ONCE):
        parts.append(part)
        size += len(part)
        if size > most_bytes:
            raise TooLargeError
        if time.monotonic() > give_up:
            raise NoAnswerError("the answer took too long")
    if expected is not None and size < expected:
        raise NoAnswerError("the answer is cut short")
    return b"".join(parts)


def _checked(host: str, port: int, on_this_machine: bool) -> str:
    """The number of a host: public, or of this machine where that is asked for."""
    try:
        numbers = [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except OSError as error:
        raise OfflineError(str(error)) from error
    if not numbers or not all(_may_be_asked(number, on_this_machine) for number in numbers):
        raise NotPublicError(host)
    return numbers[0]


def _may_be_asked(number: str, on_this_machine: bool) -> bool:
    where = ipaddress.ip_address(number.partition("%")[0])
    return where.is_loopback if on_this_machine else where.is_global and not where.is_multicast
