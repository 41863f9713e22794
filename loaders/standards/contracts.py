"""Contract notices in the Open Contracting standard: the releases of each process put together, so that each award counts once.

The newest status of an award or a contract is the one that counts. A notice before any award is one row by itself.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from loaders.standards.field_paths import standard

Item = dict[str, Any]


def contract_items(entries: Iterable[Item]) -> Iterator[Item]:
    """One item for each contract, award or earlier notice of the processes in releases or records, under its newest status."""
    kept = [path.split(".") for path in standard("ocds")["kept"]]
    processes: dict[str, list[Item]] = {}
    for entry in entries:
        for release in _releases(entry):
            small = _pruned(release, kept)
            processes.setdefault(str(small.get("ocid", entry.get("ocid", ""))), []).append(small)
    for ocid, releases in processes.items():
        yield from _items(ocid, _together(releases))


ONLY_LINKS = (
    "a package of contract notices (OCDS) that holds none itself, at most links to them; "
    "ask its publisher for the file with the releases in it, and load that."
)
_OF_A_PACKAGE = frozenset(("packages", "releases", "records", "publisher", "publishedDate"))


def is_a_package(parts: Iterable[str]) -> bool:
    """Whether a JSON file with these outermost parts is a package of releases or records, whatever is in it."""
    named = frozenset(parts)
    return "uri" in named and bool(named & _OF_A_PACKAGE)


def only_links(entry: Item) -> bool:
    """Whether an entry is a record that says where its releases are, and holds none of them."""
    releases = _releases(entry)
    return releases != [entry] and all("url" in one and "ocid" not in one for one in releases)


def _releases(entry: Item) -> list[Item]:
    """The releases of an entry: a record's, its compiled one where there is one, or the entry itself."""
    if isinstance(entry.get("compiledRelease"), dict):
        return [entry["compiledRelease"]]
    if isinstance(entry.get("releases"), list):
        return [one for one in entry["releases"] if isinstance(one, dict)]
    return [entry]


def _pruned(value: Any, paths: list[list[str]]) -> Any:
    """Only what stands at the paths; texts, numbers and lists of texts at their ends."""
    if isinstance(value, list):
        return [_pruned(one, paths) for one in value if isinstance(one, dict)]
    if not isinstance(value, dict):
        return {}
    small: Item = {}
    for head in dict.fromkeys(path[0] for path in paths if path[0] in value):
        rest = [path[1:] for path in paths if path[0] == head and len(path) > 1]
        found = _pruned(value[head], rest) if rest else _end(value[head])
        if found not in (None, {}, []):
            small[head] = found
    return small


def _end(value: Any) -> Any:
    if isinstance(value, list):
        return [one for one in value if isinstance(one, str)]
    return value if isinstance(value, str | int | float) else None


def _together(releases: list[Item]) -> Item:
    whole: Item = {}
    for release in sorted(releases, key=lambda one: str(one.get("date", ""))):
        _merge(whole, release)
    return whole


def _merge(old: Item, new: Item) -> None:
    """Put what is newer over what is older; entries of lists go by their IDs."""
    for key, value in new.items():
        there = old.get(key)
        if isinstance(value, dict) and isinstance(there, dict):
            _merge(there, value)
        elif isinstance(value, list) and isinstance(there, list) and _have_ids(value) and _have_ids(there):
            by_id = {str(one["id"]): one for one in there}
            for one in value:
                if str(one["id"]) in by_id:
                    _merge(by_id[str(one["id"])], one)
                else:
                    there.append(one)
        else:
            old[key] = value


def _have_ids(entries: list[Any]) -> bool:
    return all(isinstance(one, dict) and "id" in one for one in entries)


def _items(ocid: str, process: Item) -> Iterator[Item]:
    common = _common(ocid, process)
    awards = {str(award.get("id", at)): award for at, award in enumerate(_list(process, "awards"))}
    contracts = _list(process, "contracts")
    signed = {str(contract.get("awardID", "")) for contract in contracts}
    for contract in contracts:
        award = awards.get(str(contract.get("awardID", "")), {})
        only = sum(contract.get("awardID") == other.get("awardID") for other in contracts) == 1
        yield {**common, **_contract(ocid, contract, award, takes_its_value=only)}
    for key, award in awards.items():
        if key not in signed:
            yield {**common, **_award(ocid, key, award, process)}
    if not awards and not contracts:
        yield {**common, **_notice(ocid, process)}


def _list(process: Item, key: str) -> list[Item]:
    entries = process.get(key)
    return [one for one in entries if isinstance(one, dict)] if isinstance(entries, list) else []


def _common(ocid: str, process: Item) -> Item:
    """What all rows of a process share: the buyer, what is bought, and where."""
    buyers = [one for one in _list(process, "parties") if "buyer" in one.get("roles", ())]
    buyer = process.get("buyer") if isinstance(process.get("buyer"), dict) else None
    places = [place for item in _list(_part(process, "tender"), "items") for place in _list(item, "deliveryAddresses")]
    said = [str(place["region"]) for place in places if "region" in place]
    names: Mapping[str, str] = standard("ocds")["regions"]
    tender = _part(process, "tender")
    return {
        "ocid": ocid,
        "changed": process.get("date"),
        "buyers": [buyer] if buyer and buyer.get("name") else buyers,
        "tender": tender,
        "title": tender.get("title"),
        "description": tender.get("description"),
        "regions": [names.get(region, region) for region in said if region in names or not _is_code(region)],
        "region codes": [region for region in said if region not in names and _is_code(region)],
    }


def _is_code(region: str) -> bool:
    """Whether it is a code of statistical regions (``UKD33``), no name."""
    return region[:2] in ("UK", "TL") and region == region.upper() and " " not in region


def _part(process: Item, key: str) -> Item:
    part = process.get(key)
    return part if isinstance(part, dict) else {}


def _contract(ocid: str, contract: Item, award: Item, takes_its_value: bool) -> Item:
    status = str(contract.get("status", ""))
    value = contract.get("value") or (award.get("value") if takes_its_value else None)
    return _without_blanks(
        identifier=f"{ocid} contract {contract.get('id', '')}",
        stage=_stage("contract", status) or _stage("award", str(award.get("status", ""))),
        status=status,
        title=contract.get("title") or award.get("title"),
        description=contract.get("description") or award.get("description"),
        value=value,
        suppliers=award.get("suppliers"),
        date=award.get("date"),
        dateSigned=contract.get("dateSigned"),
        period=contract.get("period") or award.get("contractPeriod"),
    )


def _award(ocid: str, key: str, award: Item, process: Item) -> Item:
    status = str(award.get("status", ""))
    return _without_blanks(
        identifier=f"{ocid} award {key}",
        stage=_stage("award", status) or "award",
        status=status,
        title=award.get("title"),
        description=award.get("description"),
        value=award.get("value"),
        suppliers=award.get("suppliers"),
        date=award.get("date"),
        period=award.get("contractPeriod") or _period(_part(process, "tender")),
    )


def _notice(ocid: str, process: Item) -> Item:
    tender = _part(process, "tender")
    status = str(tender.get("status", ""))
    tags = process.get("tag", ())
    planned = not tender.get("status") and any(str(tag).startswith("planning") for tag in tags)
    return _without_blanks(
        identifier=ocid,
        stage="planned" if planned else _stage("tender", status),
        status=status,
        value=tender.get("value") or _part(_part(process, "planning"), "budget").get("amount"),
        description=tender.get("description") or _part(_part(process, "planning"), "budget").get("description"),
        period=_period(tender),
    )


def _period(tender: Item) -> Item | None:
    """The period of a contract before it is awarded: its own, or that of its only lot."""
    lots = _list(tender, "lots")
    own: Item | None = tender.get("contractPeriod")
    return own or (lots[0].get("contractPeriod") if len(lots) == 1 else None)


def _stage(of: str, status: str) -> str:
    stages: Mapping[str, str] = standard("ocds")["stages"][of]
    return stages.get(status.casefold(), "")


def _without_blanks(**parts: Any) -> Item:
    return {key: value for key, value in parts.items() if value not in (None, "", [], {})}
