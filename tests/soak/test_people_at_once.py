"""People who change a choice every five seconds, all on one server: nothing goes wrong for any of them."""

import pytest

from tools.bench.many_users import SHORT, seen_by


@pytest.mark.soak
def test_nothing_goes_wrong_for_people_who_all_change_their_choices() -> None:
    users, seconds = SHORT
    seen = seen_by(users, seconds, replicas=1)
    assert not seen.wrong
    assert len(seen.all_waits) > users
