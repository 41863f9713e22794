"""Page: how many people need it where, with an interval, and what the places leave?"""

from ui.cached_need import cohort_table_of
from ui.how_made import show_how_made
from ui.say import say
from ui.screen import screen

with screen() as (choices, directory):
    table = cohort_table_of(choices.level, choices.ask.community)
    say(f"{len(table)} rows", directory.invented)
    show_how_made(("cohort", "gap", "lottery", "status"), directory)
