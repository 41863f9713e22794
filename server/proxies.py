"""Which proxies are believed when they say for whom, and by what, they ask: this machine's own, and those that are named."""

from collections.abc import Sequence
from ipaddress import IPv4Network, IPv6Network, ip_network

from geo.mistakes import Mistake

ON_THIS_MACHINE = ("127.0.0.1", "::1")
_OF_AN_OFFICE = tuple(map(ip_network, ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")))


def believed_proxies(named: Sequence[str]) -> list[str]:
    """Return the addresses and networks whose ``X-Forwarded-For`` and ``X-Forwarded-Proto`` are taken for true.

    Parameters
    ----------
    named
        Addresses of proxies on other machines, or networks in which only proxies and replicas stand (``172.30.80.0/24``).

    Raises
    ------
    Mistake
        If one is no address, or is a network that strangers are in: anybody could then say that they come from elsewhere.
    """
    return [*ON_THIS_MACHINE, *(str(_require_own(one)) for one in named)]


def _require_own(named: str) -> IPv4Network | IPv6Network:
    try:
        network = ip_network(named)
    except ValueError:
        raise Mistake(
            f'"{named[:60]}" is not the address of a proxy: give one such as 10.0.0.5, or a network such as 172.30.80.0/24.'
        ) from None
    if network.num_addresses > 1 and not any(_is_within(network, office) for office in _OF_AN_OFFICE):
        raise Mistake(f"Strangers are in the network {network}: name the address of the proxy itself.")
    return network


def _is_within(network: IPv4Network | IPv6Network, other: IPv4Network | IPv6Network) -> bool:
    if isinstance(network, IPv4Network) and isinstance(other, IPv4Network):
        return network.subnet_of(other)
    return isinstance(network, IPv6Network) and isinstance(other, IPv6Network) and network.subnet_of(other)
