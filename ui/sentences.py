"""What the screens say in words, before any chart: short sentences that can be quoted with their caveat."""

import pandas as pd

from coverage.ask import ANY, Ask
from coverage.headline import areas_by_best_status
from coverage.vocabulary import COMMUNITIES, INTERVENTIONS, LEVELS, RISK_LEVELS, Status
from ui.format import count, day, listing, people, per_cent
from ui.status_style import STATUS_OF_KEY

NOT_NOTHING = "which is not the same as nothing there"
_LIVE_WHERE = {
    Status.SERVED: "it is on record as served",
    Status.POSSIBLE: "it may be served, on a record that is old or unclear",
    Status.WIDER_ONLY: "only a regional or national service reaches",
    Status.NOT_FOR_THEM: "services reach, none recorded for these people",
    Status.NO_RECORD: f"nothing is listed, {NOT_NOTHING}",
    Status.CONFIRMED_NONE: "it is confirmed that there is none",
}
_REACH = {"local": "locally", "force": "across the force area", "wider": "from a wider area"}


def subject(ask: Ask) -> str:
    """Say what is asked about: "conditional cautions for standard risk and LGBT+ communities"."""
    kind = "any intervention" if ask.intervention == ANY else _lower_first(INTERVENTIONS[ask.intervention])
    says_its_risk = (ask.intervention, ask.risk) == ("high_risk_case_management", "high")
    whom = [] if ask.risk == ANY or says_its_risk else [f"{ask.risk} risk"]
    if ask.community != ANY:
        whom.append(
            f"people this is for ({COMMUNITIES[ask.community]})" if not whom else COMMUNITIES[ask.community]
        )
    led = ", by and for only" if ask.terms.by_and_for_only else ""
    assured = ", quality-assured only" if ask.terms.quality_assured_only else ""
    return f"{kind}{f' for {listing(whom)}' if whom else ''}{led}{assured}"


def _lower_first(words: str) -> str:
    return words if words[1:2].isupper() else words[0].lower() + words[1:]


def national_sentence(table: pd.DataFrame, ask: Ask, level: str, directory: str) -> str:
    """Say how many areas have what, each counted once by the best that holds in any part of it."""
    found = areas_by_best_status(table)
    areas = LEVELS[level].lower()
    parts = [f"in {found[Status.SERVED]} of {len(table)} {areas}, at least in part"]
    if found[Status.POSSIBLE]:
        parts.append(f"perhaps in {found[Status.POSSIBLE]} more, where the record is old or unclear")
    if found[Status.WIDER_ONLY]:
        parts.append(f"only from a regional or national service in {found[Status.WIDER_ONLY]}")
    if found[Status.NOT_FOR_THEM]:
        parts.append(f"in {found[Status.NOT_FOR_THEM]} services reach, none recorded for these people")
    if found[Status.CONFIRMED_NONE]:
        parts.append(f"in {found[Status.CONFIRMED_NONE]} it is confirmed that there is none")
    missing = found[Status.NO_RECORD]
    rest = f"; in {missing} nothing is listed, {NOT_NOTHING}" if missing else ""
    return f"On {day(ask.terms.on)} {directory} shows {subject(ask)} {'; '.join(parts)}{rest}."


def area_sentence(row: pd.Series, ask: Ask, records: pd.DataFrame) -> str:
    """Say what is on record for one area: who is served, how, what is not known, and whether generic services reach it."""
    shares = {status: row[f"share_{status.key}"] for status in Status if row[f"share_{status.key}"] > 0}
    if len(shares) == 1:
        first = f"In {row['area_name']}, {subject(ask)}: {_one_status(row, records)}."
    else:
        parts = [
            f"{per_cent(share)} where {_LIVE_WHERE[status]}"
            for status, share in sorted(shares.items(), key=lambda item: -item[1])
        ]
        first = f"In {row['area_name']}, {subject(ask)}: of the people, {'; '.join(parts)}."
    return " ".join(filter(None, [first, _generic_sentence(ask, records), capacity_sentence(row)]))


def _one_status(row: pd.Series, records: pd.DataFrame) -> str:
    status = STATUS_OF_KEY[row["status"]]
    if status is Status.NO_RECORD:
        return f"nothing is listed, {NOT_NOTHING}"
    if status is Status.CONFIRMED_NONE:
        return "somebody with standing has recorded that there is none"
    if status is Status.NOT_FOR_THEM:
        return "services of this kind reach here, but none is recorded for these choices"
    services = count(row["services"], "service")
    if status is Status.SERVED:
        answer = "answers" if row["services"] == 1 else "answer"
        return f"on record as served, {_REACH[row['reach']]}, with {services} that {answer}"
    if status is Status.WIDER_ONLY:
        return f"only {services} reaching from a region or the nation, or remotely"
    why = records.loc[records["role"].eq("answers"), "reason"].drop_duplicates()
    doubt = listing(word for word in why if word != "current") or "the record does not state its risk level"
    return f"may be served by {services} ({doubt})"


def _generic_sentence(ask: Ask, records: pd.DataFrame) -> str:
    if ask.community == ANY or records.empty:
        return ""
    generic = records["role"].eq("not_for_them") & records["provision"].eq("generic")
    return f"Generic services reach here ({count(generic.sum())})." if generic.any() else ""


def capacity_sentence(row: pd.Series) -> str:
    """Say what is known of places: never a nought for what is not known."""
    if not row["services"]:
        return ""
    if not row["services_with_places"]:
        return "Capacity not known."
    places = f"About {count(row['places_known'], 'place')} a year"
    if row["services_with_places"] == row["services"]:
        return f"{places}."
    return f"{places} known, for {row['services_with_places']} of {count(row['services'], 'service')}."


def people_sentence(table: pd.DataFrame, status: Status) -> str:
    """Say how many people live where a status holds."""
    return people((table[f"share_{status.key}"] * table["people"]).sum())


def gaps_sentence(table: pd.DataFrame, ask: Ask, level: str) -> str:
    """Say in how many areas most people have nothing local on record, by risk level and for the worst-off communities."""
    lacking = {word: int(table[f"{word}_gap"].sum()) for word in (*RISK_LEVELS, *COMMUNITIES)}
    risk = listing(f"{lacking[word]} for {word} risk" for word in RISK_LEVELS)
    most = max(lacking[word] for word in COMMUNITIES)
    worst_off = [label for word, label in COMMUNITIES.items() if lacking[word] == most]
    worst = "every one of them alike" if len(worst_off) == len(COMMUNITIES) else listing(worst_off)
    kind = "any intervention" if ask.intervention == ANY else _lower_first(INTERVENTIONS[ask.intervention])
    return (
        f"Of {len(table)} {LEVELS[level].lower()}, those where most people have no record of {kind} that names their area: "
        f"{risk}; for communities, most of all for {worst} ({most}). No record is not the same as nothing there."
    )
