"""The sector's standards, force by force, in one table: marks as in the picture, each standard by itself, and no score."""

from collections.abc import Mapping
from functools import partial

from coverage.standards.scorecard import LEVEL, Scorecard, Scorecards
from coverage.standards.standards import STANDARDS
from coverage.standards.verdict import Verdict
from coverage.vocabulary import Status
from geo.areas import area_name
from say.coverage.standards_words import JUDGED, standards_table
from say.provenance import STANDARDS_ON_RECORD
from say.text import as_text
from ui.cache.standards import scorecards_of
from ui.frame.look import show_look
from ui.frame.screen import Screen
from ui.parts.status_box import STATUS_OF_VERDICT
from ui.screens.patchwork.cell_style import DARK, EMPTY_MARK, cell_style
from ui.screens.patchwork.patchwork_shown import PatchworkShown
from ui.state.home_in_use import terms_of_everything
from ui.state.language import said, terms_in_use

STANDARDS_OF_FORCES = "open_standards_of_forces"


def show_standards_of_forces(s: Screen, shown: PatchworkShown) -> None:
    """Draw the table, folded away; nothing where districts are shown, for which standards are not judged."""
    if shown.level == LEVEL:
        s.plain.folded("Standards of the sector, force by force", STANDARDS_OF_FORCES, partial(_show, s, shown))


def _show(s: Screen, shown: PatchworkShown) -> None:
    cards = scorecards_of(s.directory, terms_of_everything(s.choices))
    codes = [code for inside in shown.blocks.values() for code in inside]
    show_look(s, "patchwork")
    s.say_quietly(JUDGED)
    s.html(f'<p class="atlas-quiet">{_letters()}</p>{_table(cards, shown.blocks)}')
    s.files(standards_table(cards, codes), "standards by force area", STANDARDS_ON_RECORD, "standards_by_force")


def _letters() -> str:
    """Return what the letters stand for, in one line."""
    called = terms_in_use().verdicts
    return " · ".join(f"<strong>{_letter(one)}</strong> {as_text(called[one].short)}" for one in Verdict)


def _letter(verdict: Verdict) -> str:
    """Return the letter of a verdict; of what is unknown the mark that nothing listed has in the picture."""
    return EMPTY_MARK if verdict is Verdict.UNKNOWN else terms_in_use().verdicts[verdict].letter


def _table(cards: Scorecards, blocks: Mapping[str, tuple[str, ...]]) -> str:
    heads = "".join(f'<th scope="col"><span>{as_text(one.label)}</span></th>' for one in STANDARDS.values())
    cells = {verdict: _cell(verdict) for verdict in Verdict}
    body = "".join(_block(label, inside, cards, cells) for label, inside in blocks.items())
    caption = as_text("Standards of the sector, by police force area")
    return (
        f'<div class="atlas-verdicts" tabindex="0" role="region" aria-label="{caption}"><table><caption>{caption}</caption>'
        f'<thead><tr><th scope="col">{as_text(said("Area"))}</th>{heads}</tr></thead>{body}</table></div>'
    )


def _block(label: str, inside: tuple[str, ...], cards: Scorecards, cells: Mapping[Verdict, str]) -> str:
    width = len(STANDARDS) + 1
    head = (
        f'<tr><th class="atlas-region" scope="rowgroup" colspan="{width}">{as_text(said(label))}</th></tr>'
        if label
        else ""
    )
    rows = "".join(_row(code, cards[code], cells) for code in inside)
    return f"<tbody>{head}{rows}</tbody>"


def _row(code: str, card: Scorecard, cells: Mapping[Verdict, str]) -> str:
    marks = "".join(cells[one.verdict] for one in card.values())
    return f'<tr><th scope="row">{as_text(said(area_name(code)))}</th>{marks}</tr>'


def _cell(verdict: Verdict) -> str:
    """Return a cell in the colour of its status in the picture; half filled, from below, where it is partly."""
    status, filled = STATUS_OF_VERDICT[verdict]
    words = as_text(terms_in_use().verdicts[verdict].short)
    return (
        f'<td style="{_look(status, filled)}" title="{words}"><i aria-hidden="true">{_letter(verdict)}</i>'
        f'<span class="atlas-unseen">{words}</span></td>'
    )


def _look(status: Status, filled: int) -> str:
    style = cell_style(status)
    if filled == 100:
        return f"background:{style.fill};color:{style.ink}"
    return f"background:linear-gradient(to top,{style.fill} {filled}%,#fff {filled}%);color:{DARK}"
