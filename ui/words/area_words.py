"""One area in words: what is on record there, on how many records, how sure they are, and what is not known."""

import pandas as pd

from coverage.ask import ANY, Ask
from coverage.vocabulary import Status
from ui.maps.status_style import STATUS_OF_KEY
from ui.words.format import about, count, per_cent
from ui.words.sentences import NOT_NOTHING, subject

_LIVE_WHERE = {
    Status.SERVED: "it is on record as served",
    Status.POSSIBLE: "it may be served, on a record that is old or unclear",
    Status.WIDER_ONLY: "only a regional, national or remote service is listed",
    Status.NOT_FOR_THEM: "services reach, none recorded for these people",
    Status.NO_RECORD: f"nothing is listed, {NOT_NOTHING}",
    Status.CONFIRMED_NONE: "it is confirmed that there is none",
}
_WITHOUT_RECORDS = {
    Status.NO_RECORD: f"nothing is listed, {NOT_NOTHING}",
    Status.CONFIRMED_NONE: "somebody with standing has recorded that there is none",
    Status.NOT_FOR_THEM: "services of this kind reach here, but none is recorded for these choices",
}


def area_sentence(row: pd.Series, ask: Ask, records: pd.DataFrame) -> str:
    """Say what is on record for one area: who is served, on which records, and whether generic services reach it.

    Parameters
    ----------
    row
        The area's row of ``coverage_table``.
    ask
        What was asked.
    records
        ``records_behind`` for the same area and ask.
    """
    shares = {status: row[f"share_{status.key}"] for status in Status if row[f"share_{status.key}"] > 0}
    if len(shares) == 1:
        said = _WITHOUT_RECORDS.get(STATUS_OF_KEY[row["status"]]) or _on_record(row, records)
    else:
        parts = sorted(shares.items(), key=lambda item: -item[1])
        (main, share), rest = parts[0], parts[1:]
        others = "".join(f"; {per_cent(part)} where {_LIVE_WHERE[status]}" for status, part in rest)
        said = f"{per_cent(share)} of people live where {_LIVE_WHERE[main]}{others}"
    first = f"In {row['area_name']}, {subject(ask)}: {said}."
    return " ".join(filter(None, [first, _generic_sentence(ask, records), capacity_sentence(row)]))


def _on_record(row: pd.Series, records: pd.DataFrame) -> str:
    """Say the status, and the records behind it told apart by how sure and how near they are."""
    answers = records[records["role"].eq("answers")]
    sure = answers["gives"].eq(Status.SERVED.key).sum()
    unsure = answers[answers["gives"].eq(Status.POSSIBLE.key)]
    wider = answers["gives"].eq(Status.WIDER_ONLY.key).sum()
    why = "; ".join(dict.fromkeys(unsure["reason"].replace("current", "it leaves its risk level unsaid")))
    near = [_so_many(sure, "current record"), _so_many(len(unsure), "old or unclear record", f" ({why})")]
    said = []
    if sure or len(unsure):
        named = "names" if sure + len(unsure) == 1 else "name"
        said.append(f"{' and '.join(filter(None, near))} {named} it, its county or its force")
    if wider:
        said.append(
            f"{_so_many(wider, 'record')} {'reaches' if wider == 1 else 'reach'} from a region, the nation or remotely"
        )
    status = {
        Status.SERVED.key: "on record as served",
        Status.POSSIBLE.key: "it may be served",
        Status.WIDER_ONLY.key: "nothing local is listed",
    }[row["status"]]
    return f"{status}: {'; '.join(said)}"


def _so_many(found: int, one: str, note: str = "") -> str:
    return f"{count(found, one)}{note}" if found else ""


def _generic_sentence(ask: Ask, records: pd.DataFrame) -> str:
    if ask.community == ANY or records.empty:
        return ""
    generic = records["role"].eq("not_for_them") & records["provision"].eq("generic")
    return f"Generic services reach here ({count(generic.sum(), 'record')})." if generic.any() else ""


def capacity_sentence(row: pd.Series) -> str:
    """Say what is known of places: never a nought for what is not known."""
    if not row["services"]:
        return ""
    if not row["services_with_places"]:
        return "Capacity not known."
    places = f"About {about(row['places_known'], 'place')} a year"
    if row["services_with_places"] == row["services"]:
        return f"{places}."
    return f"{places} known, from {row['services_with_places']} of {count(row['services'], 'record')}."
