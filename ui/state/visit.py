"""What a visit holds beside the choices of the address, one record for each screen; it is gone when the visit ends.

Only the directory, the series and the changes of the user's own are held elsewhere in ``ui.state``, beside what is made of them.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from cohorts.assumptions.assumption_set import AssumptionSet
from coverage.reconcile.compared_records import Pair
from coverage.reconcile.decisions import Answer
from loaders.files.report import LoadReport
from loaders.geography.own_map import OwnMap
from say.answers import Answer as TableOfFile
from store.tokens import Scope
from ui.state.held import Held


class OnEveryScreen:
    """The tour, what is said of the place last chosen, the area found until its screen is drawn, and work beside the screen."""

    directory_before = Held("")
    tour = Held[tuple[str, int] | None](None)
    tour_moves = Held(False)
    place_notice = Held("")
    place_mistake = Held("")
    area_to_open = Held[tuple[str, str] | None](None)
    long_work = Held[dict[str, Any]]({})


class OnOverview:
    """What was typed to find an area."""

    area_typed = Held[str | None](None)


@dataclass(frozen=True)
class CarriedFile:
    """A file that was dropped on another screen than the one that reads it."""

    name: str
    content: bytes


class OnDirectory:
    """What was dropped, what is said of the draft, how it is published, and the published version that is looked at."""

    directory_file = Held[Any](None)
    series_dropped = Held[CarriedFile | None](None)
    draft_kind = Held("")
    draft_one_area = Held("")
    column_to_change = Held("")
    not_confidential = Held[list[str]]([])
    overridden_by = Held("")
    feed_address = Held("")
    feed_fetched = Held("")
    remembered_word = Held("")
    word_to_forget = Held("")
    shape_to_look_at = Held("")
    remembering_by = Held("")
    remembering_refused = Held("")
    rows_mended_file = Held[Any](None)
    rows_mended_mistake = Held("")
    publish_as = Held("")
    publish_name = Held("")
    publish_by = Held("")
    publish_note = Held("")
    publish_refused = Held("")
    just_published = Held("")
    published_one = Held("")
    published_version = Held(0)
    compared_version = Held(0)
    changes_in = Held("")
    log_in = Held("")


class OnTogether:
    """The two lists that are put together, what was answered on each pair, and how the one list is published.

    ``FOLD`` is the key of the block they stand in. ``together_of`` says for which two lists; ``together_round`` grows whenever
    the table of pairs begins anew.
    """

    FOLD = "open_two_lists"
    together_first = Held("")
    together_second = Held("")
    together_of = Held("")
    together_round = Held(0)
    together_answers = Held[dict[Pair, Answer]]({})
    together_shown = Held[dict[Pair, Answer]]({})
    together_pair = Held[Pair | None](None)
    together_as = Held("")
    together_name = Held("")
    together_by = Held("")
    together_note = Held("")
    together_refused = Held("")
    together_done = Held("")


class OnRecords:
    """What is typed of a record that is wrong, of a service that no record holds, and of there being none; what became of it."""

    wrong_record = Held("")
    wrong_in = Held("")
    wrong_right = Held("")
    wrong_source = Held("")
    known_service = Held("")
    known_organisation = Held("")
    known_kind = Held("")
    known_risk = Held("")
    known_community = Held("")
    known_places = Held("")
    known_funded_to = Held("")
    known_source = Held("")
    known_asked = Held[tuple[str, ...]](())
    none_area = Held("")
    none_kind = Held("")
    none_risk = Held("")
    none_community = Held("")
    none_checked_by = Held("")
    none_checked_on = Held[date | None](None)
    none_source = Held("")
    none_asked = Held[tuple[str, ...]](())
    none_withdrawn_by = Held("")
    none_withdrawn_why = Held("")
    none_in = Held("")
    standard_checked = Held("")
    standard_verdict = Held("")
    standard_only = Held("")
    standard_checked_by = Held("")
    standard_checked_on = Held[date | None](None)
    standard_source = Held("")
    remark_refused = Held("")
    remark_kept = Held("")


class OnAsk:
    """How a letter is written, and who asks; the register of offices: what is typed of one, read of a file, and refused.

    ``offices_kept`` is the register where nothing can be saved: it is then for this visit only.
    """

    letter_form = Held("")
    letter_office = Held("")
    letter_reply = Held("")
    office_party = Held("")
    office_name = Held("")
    office_role = Held("")
    office_address = Held("")
    office_by = Held("")
    office_file = Held[Any](None)
    office_to_forget = Held("")
    offices_said = Held[tuple[str, ...]](())
    offices_kept = Held("[]")


class OnRounds:
    """The round that is looked at, what is filled in to open one, what came back and is said of it, how one is published."""

    FOLD = "open_rounds"
    round_chosen = Held("")
    round_name = Held("")
    round_due = Held[date | None](None)
    round_owner = Held("")
    round_address = Held("")
    round_areas = Held[list[str]]([])
    round_kinds = Held[list[str]]([])
    round_said = Held[tuple[str, ...]](())
    round_refused = Held("")
    round_files = Held[Any](None)
    round_taken_of = Held("")
    round_return = Held("")
    round_silent = Held("")
    round_publish_as = Held("")
    round_publish_name = Held("")
    round_publish_by = Held("")
    round_publish_note = Held("")
    answer_file = Held[Any](None)
    answer_publish_as = Held("")
    answer_publish_name = Held("")
    answer_publish_by = Held("")
    answer_publish_note = Held("")
    answer_said = Held("")


class OnPatchwork:
    """The cell that was just picked (area code, key of its column), and the screen to go to after a row or a column was."""

    patchwork_cell = Held[tuple[str, str] | None](None)
    patchwork_to = Held("")


class OnArea:
    """The day that is switched to: today or next April; None where it is another."""

    area_when = Held[str | None](None)


class OnCompare:
    """One's own group: the areas picked, its name, what was dropped or opened, and why that could not be used.

    ``own_group_called`` is a group as the address holds it, and the name that it was saved under; ``own_group_saved`` the name
    that has just been saved, until that is said.
    """

    own_group_areas = Held[list[str]]([])
    own_group_name = Held("")
    own_group_file = Held[Any](None)
    own_group_opened = Held[str | None](None)
    own_group_called = Held(("", ""))
    own_group_saved = Held("")
    own_group_mistake = Held("")


class OnOtherBoundaries:
    """Boundaries dropped in, or why they were not used; areas side by side; the last tables or plan on a map of one's own."""

    boundaries_file = Held[Any](None)
    own_map = Held[OwnMap | None](None)
    own_map_refused = Held("")
    areas_beside = Held[list[str]]([])
    own_recut = Held[dict[tuple[str, ...], TableOfFile]]({})


class OnAssumptions:
    """The change that is made, the sets at hand, and the series that was dropped with what became of it."""

    assumption_words = Held("")
    assumption_to_change = Held("")
    assumptions_refused = Held("")
    assumption_sets = Held[dict[str, AssumptionSet]]({})
    assumption_set_name = Held("")
    assumption_set_chosen = Held("")
    assumption_set_file = Held[Any](None)
    series_typed_name = Held("")
    series_file = Held[Any](None)
    series_carried = Held[CarriedFile | None](None)
    series_has_come = Held(False)
    series_report = Held[LoadReport | None](None)
    series_things = Held[tuple[str, ...]](())
    series_thing = Held[str | None](None)
    series_mistake = Held("")
    backtest_series = Held("")


class OnEvidence:
    """Which claims of the evidence register are looked for, which is looked at, and what is typed of it."""

    evidence_about = Held("")
    evidence_grade = Held("")
    evidence_words = Held("")
    evidence_claim = Held("")
    evidence_right = Held("")
    evidence_source = Held("")


class OnPlans:
    """What the plan starts from, how it is saved, what was searched for, what stands beside it, and it on another map."""

    plan_start = Held("")
    plan_refused = Held("")
    plan_file = Held[Any](None)
    plan_name = Held("")
    plan_version = Held(0)
    plan_as_saved = Held(False)
    plan_away = Held("")
    plan_save_refused = Held("")
    plan_save_done = Held("")
    plan_searched = Held("")
    plan_answered = Held[Any](None)
    plan_answered_to = Held[tuple[str, str] | None](None)
    plans_beside = Held[list[str]]([])
    plan_on_the_map = Held("")
    plan_line = Held("")
    plan_standard = Held(0)
    plan_standard_whom = Held("")
    on_map_shows = Held("gbp")
    on_map_picked = Held("")


class OnTeam:
    """What is filled in to make a token, the token that is shown once, the one picked to be revoked, and why neither could be."""

    token_name = Held("")
    token_scope = Held(Scope.READ_PUBLISHED)
    token_days = Held(90)
    token_made = Held("")
    token_picked = Held("")
    token_refused = Held("")
