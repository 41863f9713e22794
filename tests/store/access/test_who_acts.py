"""Who acts: one person on a desk, whoever is signed in in a team, each thread its own."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from store.access import actors
from store.access.actors import DESK, NOBODY, Actor, acting, acting_as, ask_who_acts
from store.access.roles import RIGHTS, Right, Role, greatest, least

ANN, BO = Actor("ann@office.gov.uk", Role.ANALYST), Actor("bo@office.gov.uk", Role.EDITOR)


@pytest.fixture
def a_team(monkeypatch: pytest.MonkeyPatch) -> list[Actor | None]:
    """A team's server, and who is signed in there: the last of the list."""
    signed_in: list[Actor | None] = [None]
    monkeypatch.setattr(actors, "_provider", None)
    ask_who_acts(lambda: signed_in[-1])
    return signed_in


def test_on_a_desk_one_person_may_do_all() -> None:
    assert acting() is DESK
    assert all(DESK.may(right) for right in Right)


def test_in_a_team_nobody_acts_until_somebody_is_signed_in(a_team: list[Actor | None]) -> None:
    assert acting() is NOBODY
    assert not any(NOBODY.may(right) for right in Right)
    a_team.append(ANN)
    assert acting() is ANN
    with acting_as(BO):
        assert acting() is BO
    assert acting() is ANN


def test_who_acts_in_one_thread_does_not_act_in_another() -> None:
    with ThreadPoolExecutor(1) as pool, acting_as(ANN):
        assert pool.submit(acting).result() is DESK


def test_each_role_may_all_that_the_one_before_it_may_and_more() -> None:
    rights = list(RIGHTS.values())
    assert all(less < more for less, more in pairwise(rights))
    assert set(RIGHTS) == set(Role)
    assert (greatest(Role.VIEWER, None, Role.EDITOR), greatest(None)) == (Role.EDITOR, None)
    assert least(Role.ADMIN, Role.ANALYST) is Role.ANALYST


def test_a_narrowed_visit_has_no_right_beyond_its_own() -> None:
    narrowed = Actor(BO.account, BO.role, frozenset({Right.READ_PUBLISHED, Right.SEE_AUDIT}))
    assert [right for right in Right if narrowed.may(right)] == [Right.READ_PUBLISHED]
