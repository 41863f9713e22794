"""Page: Patchwork."""

from ui.frame.screen import show_screen
from ui.screens.patchwork.patchwork_screen import draw_patchwork
from ui.state.choices import Choices

show_screen(
    asks=(Choices.risk_here, Choices.on),
    more=(Choices.by_and_for_only, Choices.quality_assured_only, Choices.staleness_months, Choices.own_alone),
    draw=draw_patchwork,
)
