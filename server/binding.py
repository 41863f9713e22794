"""At which addresses a server may listen: at this machine's own, or, once people sign in, at any."""

from ipaddress import ip_address

from geo.mistakes import Mistake


def is_loopback(address: str) -> bool:
    """Whether only this machine can reach an address, given as a number or as ``localhost``."""
    if address == "localhost":
        return True
    try:
        return ip_address(address.strip("[]")).is_loopback
    except ValueError:  # a name may mean anything
        return False


def require_sign_in_to_be_reached(address: str, people_sign_in: bool) -> None:
    """Refuse to listen where other machines can reach, unless people sign in.

    Raises
    ------
    Mistake
        If the address is no loopback address and nobody has to sign in.
    """
    if not people_sign_in and not is_loopback(address):
        raise Mistake(
            "Others could reach this address and nobody has to sign in, so the server does not start: set up sign-in "
            "in team.toml (docs/team.md), or use 127.0.0.1."
        )
