"""Page: what does the record show in a sentence, where to go next, and what is not known?"""

from say.coverage.area_words import area_sentence
from say.coverage.directory_words import in_a_sentence
from say.coverage.sentences import national_sentence
from ui.cache.coverage import coverage_of, records_of
from ui.frame.own_workbook_block import show_directories
from ui.frame.screen import screen
from ui.parts.choices.line import ASK, TERMS
from ui.parts.method.how_made import show_how_made
from ui.screens.overview.doors import show_doors
from ui.screens.overview.overview_facts import show_facts, show_unknowns
from ui.screens.overview.yardstick_block import show_yardsticks

with screen(asks=ASK, more=TERMS) as s:
    ask, area = s.choices.ask, s.choices.area
    forces = coverage_of(s.directory, ask, "pfa")

    s.title("Where is there a service, and for whom?")
    if area:
        row = coverage_of(s.directory, ask, s.choices.level).T[area]
        s.say(area_sentence(row, ask, records_of(s.directory, ask, area)))
    s.say(national_sentence(forces, ask, "pfa", in_a_sentence(s.directory)))
    show_doors(s)
    show_facts(s)
    show_yardsticks(s)
    s.plain.header("What is not known, and what would improve it")
    show_unknowns(s)
    s.plain.say_quietly("A fuller directory improves every screen: choose your own below, and all of them will use it.")
    show_directories(s)
    show_how_made(s, ("status", "counts", "cohort"))
