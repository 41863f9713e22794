"""Commands about how a collection round stands: its board and its reminders, its end, and what is published of it."""

import argparse
from dataclasses import replace

from commands.kept_rounds import saved_round, standing_kept
from commands.offices import offices_of
from commands.writing import make_folder, require_ending, save
from coverage.export import safe_cell
from coverage.rounds.standing import Standing
from geo.areas import area_name
from geo.mistakes import Mistake
from loaders.directory.directory_file import as_csv
from loaders.directory.directory_text import directory_as_texts
from loaders.rounds.texts import round_as_text
from say.rounds.round_before import compared_with_before
from say.rounds.round_letters import reminder_text
from say.rounds.round_office import office_asked
from say.rounds.round_words import (
    contradiction_in_words,
    late_in_words,
    published_of_round,
    return_in_words,
    standing_in_words,
    standing_table,
)
from store.database import Store, open_store
from store.directories import publish, published
from store.rounds import SavedRound, returns_of, save_round


def status(arguments: argparse.Namespace) -> int:
    """Say how a round stands; its board as a table, and reminders to who is silent, where they are asked for."""
    require_ending(arguments.out, ".csv")
    with open_store() as store:
        saved = saved_round(store, arguments.round)
        now = standing_kept(store, saved, arguments.on)
        late = sum(one.late for one in returns_of(store, saved.id))
        before = standing_kept(store, saved_round(store, arguments.before), arguments.on) if arguments.before else None
    print("\n".join([*standing_in_words(now), *filter(None, [late_in_words(now.of, late)])]))
    for one in now.merged.contradictions:
        if not one.stands:
            print(contradiction_in_words(one, now))
    for returned in now.returns:
        print(f"{returned.file}: {returned.waits}" if returned.waits else return_in_words(now, returned))
    if before:
        print("\n".join(compared_with_before(now, before)))
    if arguments.out:
        save(arguments.out, standing_table(now).map(safe_cell).to_csv(index=False).encode("utf-8-sig"))
    if arguments.reminders:
        make_folder(arguments.reminders)
        offices = offices_of(arguments)
        for area in now.silent:
            text = reminder_text(now.of, area, office_asked(now.of, area, offices), arguments.on)
            save(arguments.reminders / f"{area_name(area)}.txt", text.encode())
    return 0


def close(arguments: argparse.Namespace) -> int:
    """Close a round, write what it made of its directory, and publish that as a version where a name is given."""
    require_ending(arguments.out, ".csv")
    if bool(arguments.publish) != bool(arguments.by):
        raise Mistake("To publish a round, give both --publish with a name and --by with who publishes.")
    with open_store() as store:
        saved = saved_round(store, arguments.round)
        now = standing_kept(store, saved, arguments.on)
        if not saved.frozen:
            closed = now.of.closed(arguments.on)
            save_round(store, saved.id, saved.name, round_as_text(closed), saved.version, closed=True)
            now = replace(now, of=closed)
        if arguments.publish:
            print(_published(store, saved, now, arguments.publish, arguments.by))
    print("\n".join(standing_in_words(now)))
    if arguments.out:
        save(arguments.out, as_csv(now.merged.directory).encode())
    return 0


def _published(store: Store, saved: SavedRound, now: Standing, name: str, by: str) -> str:
    """Publish what a closed round made of its directory, once however often it is asked."""
    listed = published(store)
    before = next((one for one in listed if one.facts.get("round") == saved.id), None)
    if before:
        return f"It is published already, as version {before.version} of {before.name}."
    same = next((one for one in listed if one.name.casefold() == name.casefold()), None)
    facts = published_of_round(now, saved.id)
    why = f"{saved.name}: {len(now.answered)} of {len(now.of.areas)} areas answered."
    expected = same.version if same else None
    parts = directory_as_texts(now.merged.directory)
    made = publish(store, name, parts, by, why, facts, same.id if same else None, expected)
    return f"Published as version {made.version} of {made.name}."
