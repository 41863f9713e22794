"""Where other machines can reach it a server starts only if people sign in."""

import pytest

from geo.mistakes import Mistake
from server.binding import require_sign_in_to_be_reached


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost"])
def test_this_machine_alone_needs_no_sign_in(address: str) -> None:
    require_sign_in_to_be_reached(address, people_sign_in=False)


@pytest.mark.parametrize(
    "address", ["0.0.0.0", "::", "", "10.0.0.5", "2130706433", "atlas.example.org", "::ffff:10.0.0.5"]
)
def test_any_other_address_needs_it(address: str) -> None:
    with pytest.raises(Mistake, match="nobody has to sign in"):
        require_sign_in_to_be_reached(address, people_sign_in=False)
    require_sign_in_to_be_reached(address, people_sign_in=True)
