"""The commands, run as a user runs them: answers on standard output, one plain line and a failure on bad input."""

import csv
import io
import json
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

import cli
from tests.pages.spoken import sentences_in
from tests.waiting import SECONDS_AT_MOST

ROOT = Path(__file__).resolve().parent.parent
HIGH_RISK = ("--risk", "high", "--intervention", "high_risk_case_management", "--on", "2026-11-22")
INTERVALS = (
    "cohort",
    "share_known",
    "gini",
    "best_tenth",
    "worst_tenth",
    "extra_places",
    "cost_gbp",
)


@dataclass(frozen=True)
class Done:
    """What a command said, and the status that it ended with."""

    returncode: object
    stdout: str
    stderr: str


def run(*words: str, folder: Path = ROOT) -> Done:
    """Run a command inside this process, which is sooner done than in one of its own."""
    out, err = io.StringIO(), io.StringIO()
    with chdir(folder), redirect_stdout(out), redirect_stderr(err):
        try:
            status: object = cli.main(words)
        except SystemExit as stop:
            status = stop.code
    return Done(status, out.getvalue(), err.getvalue())


AS_A_USER = """
import atexit, runpy, sys
atexit.register(lambda: print("streamlit is imported:", "streamlit" in sys.modules))
sys.path.insert(0, sys.argv.pop(1))
sys.argv[0] = "cli.py"
runpy.run_module("cli", run_name="__main__")
"""


def run_apart(*words: str, folder: Path = ROOT) -> Done:
    """Run a command as a user does, in a process of its own, which says at its end whether Streamlit was imported."""
    done = subprocess.run(
        [sys.executable, "-c", AS_A_USER, str(ROOT), *words],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS_AT_MOST,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def run_here(words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[object, str, str]:
    """Run a command inside the test, which is sooner done: its status, and what it said."""
    try:
        status: object = cli.main(words)
    except SystemExit as stop:
        status = stop.code
    return status, *capsys.readouterr()


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_locate_says_the_areas_of_each_postcode_in_order(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name,Postcode\nCardiff,cf101ep\nEdinburgh,EH1 1YZ\nNowhere,nonsense\n")
    done = run("locate", "SW1A2AA", "--file", str(tmp_path / "list.csv"))
    found = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["lad_code"] for row in found][:2] == ["E09000033", "W06000015"]
    assert [row["result"] for row in found] == ["found", "found", "outside", "not_a_postcode"]
    assert found[0]["pfa_code"] == "E23000001"


def test_check_counts_rows_and_names_the_row_of_each_problem(tmp_path: Path) -> None:
    file = tmp_path / "own.csv"
    file.write_text(
        "service_id,organisation_name,service_name,intervention,status,as_of,areas,source_title\n"
        "A,Org,One,helpline,active,2026,Norfolk,A page\nB,Org,Two,nonsense,active,2026,Norfolk,A page\n"
    )
    done = run("check", str(file))
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert (report["rows_read"], report["rows_accepted"], report["rows_set_aside"]) == (2, 1, 1)
    assert [problem["row"] for problem in report["problems"] if problem["set_aside"]] == [3]


def test_coverage_writes_every_area_once_with_its_shares(tmp_path: Path) -> None:
    out = tmp_path / "pfa.csv"
    done = run("coverage", "--level", "pfa", "--risk", "high", "--on", "2026-11-22", "--out", str(out))
    rows = read(out)
    assert done.returncode == 0
    assert len(rows) == len({row["area_code"] for row in rows}) == 43
    assert list(rows[0])[:6] == [
        "area_code",
        "area_name",
        "status",
        "extent",
        "districts",
        "districts_of",
    ]
    for row in rows:
        shares = {name: float(value) for name, value in row.items() if name.startswith("share_")}
        assert sum(shares.values()) == pytest.approx(1, abs=0.001)
        has = shares[f"share_{row['status']}"]
        assert has > 0 and row["extent"] == ("whole" if has >= 0.95 else "part")


def test_a_map_is_a_layer_of_what_coverage_says(tmp_path: Path) -> None:
    out, table = tmp_path / "areas.geojson", tmp_path / "areas.csv"
    asked = ("--level", "region", "--risk", "high", "--on", "2026-11-22", "--directory", "demonstration")
    run("map", *asked, "--out", str(out))
    run("coverage", *asked, "--out", str(table))
    page, rows = json.loads(out.read_text(encoding="utf-8")), read(table)
    shown = {one["id"]: one["properties"] for one in page["features"]}
    assert {code: (one["status"], one["extent"]) for code, one in shown.items()} == {
        row["area_code"]: (row["status"], row["extent"]) for row in rows
    }
    assert page["provenance"]["data_status"].startswith("INVENTED")


def test_the_past_is_not_the_present(tmp_path: Path) -> None:
    served = []
    for day in ("2018-06-30", "2026-11-22"):
        run("coverage", "--level", "lad", "--risk", "high", "--on", day, "--out", str(tmp_path / f"{day}.csv"))
        served.append({row["area_code"] for row in read(tmp_path / f"{day}.csv") if row["status"] == "served"})
    assert served[0] and served[1] and served[0] != served[1]


def test_records_of_an_area_say_when_they_run_and_until_when_they_are_funded(tmp_path: Path) -> None:
    out = tmp_path / "records.csv"
    assert run("records", "Cheshire", "--out", str(out), *HIGH_RISK).returncode == 0
    [drive] = [row for row in read(out) if row["fact_id"] == "P206"]
    assert (drive["start_date"], drive["end_date"], drive["funded_to"]) == ("2026-02-01", "", "2027-07-31")
    assert drive["period"] == "from February 2026, funded to July 2027"
    assert drive["for_whom"] == "cause_harm" and drive["source_url"].startswith("https://")


def test_coverage_of_invented_data_says_so_in_every_row(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    run("coverage", "--level", "region", "--directory", "demonstration", "--out", str(out))
    assert {row["data_status"] for row in read(out)} == {"INVENTED"}


def test_terms_narrow_what_counts_and_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = [
        "coverage",
        "--level",
        "lad",
        "--community",
        "black_and_minoritised",
        "--directory",
        "demonstration",
    ]
    served = {}
    in_words = {"--by-and-for-only": "led by and for", "--quality-assured-only": "quality-assured"}
    for terms in ([], *([term] for term in in_words)):
        out = tmp_path / "out.csv"
        assert run_here([*asked, *terms, "--on", "2026-11-22", "--out", str(out)], capsys)[0] == 0
        rows = read(out)
        served[" ".join(terms)] = sum(row["status"] == "served" for row in rows)
        assert all((words in rows[0]["asked"]) == (term in terms) for term, words in in_words.items())
    assert served["--by-and-for-only"] < served[""] and served["--quality-assured-only"] < served[""]


def changed_assumptions(folder: Path, **parts: object) -> str:
    """Write a set of changes; returns its path."""
    entry = {
        "name": "Kent's own",
        "changes": {"cohort_high": {"value": 60_000, "low": 60_000, "high": 60_000}},
    }
    (folder / "kent.json").write_text(json.dumps(entry | parts))
    return str(folder / "kent.json")


def test_cohort_writes_every_area_and_risk_level_with_its_range(tmp_path: Path) -> None:
    out = tmp_path / "cohort.csv"
    done = run("cohort", "--level", "pfa", "--out", str(out))
    rows = read(out)
    assert done.returncode == 0
    assert list(rows[0])[:7] == ["area_code", "risk", "low", "median", "high", "central", "area_name"]
    assert {(row["area_code"], row["risk"]) for row in rows} == {
        (code, risk) for code in {row["area_code"] for row in rows} for risk in ("standard", "medium", "high")
    }
    assert len(rows) == 43 * 3
    for row in rows:
        assert 0 < float(row["low"]) <= float(row["median"]) <= float(row["high"])
        assert row["assumptions"].startswith("as shipped (reviewed ")
    assert sum(float(row["central"]) for row in rows if row["risk"] == "high") == pytest.approx(53_000)


def test_a_community_without_a_share_is_not_known_and_the_geography_of_shares_is_named(
    tmp_path: Path,
) -> None:
    for community, origin in (
        ("faith", "not known"),
        ("lgbt", "lad"),
        ("older", "ages of the district's people"),
    ):
        run("cohort", "--level", "region", "--community", community, "--out", str(tmp_path / "out.csv"))
        rows = read(tmp_path / "out.csv")
        assert all(row["sources"].endswith(f"share of the community by: {origin}") for row in rows)
        assert {row["median"] == "not known" for row in rows} == {community == "faith"}


def test_changed_assumptions_change_the_cohort_and_are_named_in_every_row(tmp_path: Path) -> None:
    own = changed_assumptions(tmp_path, weights={"population_16_plus": 1.0, "expected_victims": 0.0})
    run("cohort", "--level", "pfa", "--assumptions", own, "--out", str(tmp_path / "own.csv"))
    rows = read(tmp_path / "own.csv")
    assert sum(float(row["central"]) for row in rows if row["risk"] == "high") == pytest.approx(60_000)
    for row in rows:
        assert row["assumptions"].startswith("CHANGED by the user (set “Kent's own”). ")
        assert "60,000, shipped 53,000 (53,000 to 65,000)" in row["assumptions"]
        assert (
            "Weight of people aged 16 and over in sharing the cohort between areas: 1, shipped 0.5"
            in row["assumptions"]
        )


def test_a_series_with_a_weight_shares_the_cohort_out(tmp_path: Path) -> None:
    (tmp_path / "marac.csv").write_text(
        "area code,value,period,source\nE23000001,300,2025,S\nE23000002,100,2025,S\nE23000003,,2025,S\n"
    )
    own = changed_assumptions(tmp_path, weights={"marac.csv": 1})
    words = ("cohort", "--level", "pfa", "--series", "marac.csv", "--out", "own.csv")
    done = run(*words, "--assumptions", own, folder=tmp_path)
    assert (done.returncode, done.stderr.splitlines()) == (
        0,
        [
            "marac.csv: 41 of 43 police force areas have no count that may be used.",
            "In the model they take their share of people aged 16 and over instead.",
            "Not known: Avon and Somerset, Bedfordshire, Cambridgeshire and 38 more.",
            "129 rows written to own.csv",
        ],
    )
    high = {row["area_code"]: float(row["central"]) for row in read(tmp_path / "own.csv") if row["risk"] == "high"}
    assert high["E23000001"] == pytest.approx(3 * high["E23000002"])
    without = run(*words, folder=tmp_path)
    assert "marac.csv has no weight in the assumptions, so it changes nothing." in without.stderr


def test_gap_keeps_unknown_places_unknown_and_known_ones_sum(tmp_path: Path) -> None:
    out = tmp_path / "gap.csv"
    run("gap", "--level", "pfa", *HIGH_RISK, "--directory", "demonstration", "--out", str(out))
    rows = read(out)
    assert len(rows) == 43
    assert list(rows[0])[:4] == ["area_code", "area_name", "status", "extent"]
    assert {row["data_status"] for row in rows} == {"INVENTED"}
    known = [row for row in rows if row["places"] != "not known"]
    assert 0 < len(known) < 43
    for row in rows:
        answered = row["places"] != "not known"
        assert (row["unmet_need_median"] != "not known") == (row["coverage_median"] != "not known") == answered
    for row in known:
        # medians do not subtract exactly, and spare places in a district help nobody in the next
        left = float(row["cohort_median"]) - float(row["places"])
        assert float(row["unmet_need_median"]) >= 0.99 * left


def test_a_gap_says_which_step_it_counts_in_every_row(tmp_path: Path) -> None:
    out = tmp_path / "gap.csv"
    run("gap", "--level", "region", *HIGH_RISK, "--out", str(out))
    _, *rows = out.read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 10
    assert all(
        "count everybody at the risk level, whether or not they would be referred or start" in row for row in rows
    )


def test_a_gap_can_be_a_workbook(tmp_path: Path) -> None:
    done = run("gap", "--level", "region", "--out", str(tmp_path / "gap.xlsx"))
    assert done.returncode == 0
    assert (tmp_path / "gap.xlsx").read_bytes().startswith(b"PK")


def test_lottery_gives_every_number_with_its_range_and_a_sentence_to_quote() -> None:
    done = run("lottery", "--level", "lad", *HIGH_RISK, "--directory", "demonstration")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    for name in INTERVALS:
        assert answer[name]["low"] <= answer[name]["median"] <= answer[name]["high"], name
    assert answer["worst_tenth"]["median"] == 0 and answer["best_to_worst"]["median"] is None
    assert sum(share["median"] for share in answer["share_by_status"].values()) == pytest.approx(1, abs=0.01)
    assert f"known in full in {answer['areas_known']} of 318 local authority districts" in answer["sentence"]
    assert all(said.startswith("INVENTED: ") for said in sentences_in(answer["sentence"]))
    assert (answer["level"], answer["on"], answer["provenance"]["invented"]) == ("lad", "2026-11-22", True)
    assert answer["provenance"]["assumptions"].startswith("as shipped (reviewed ")


def test_lottery_of_what_is_not_known_is_null_and_never_nought(tmp_path: Path) -> None:
    own = changed_assumptions(tmp_path)
    done = run("lottery", "--level", "lad", "--community", "faith", "--assumptions", own)
    answer = json.loads(done.stdout)
    for name in INTERVALS:
        assert answer[name] == {"low": None, "median": None, "high": None}, name
    assert all(share["median"] is None for share in answer["share_by_status"].values())
    assert answer["areas_known"] == 0
    assert "is not known" in answer["sentence"] and "INVENTED" not in answer["sentence"]
    assert "CHANGED: some of the shipped assumptions were changed by the user" in answer["sentence"]


def test_similar_areas_come_nearest_first_with_why() -> None:
    done = run("similar", "dyfed powys police", "--how-many", "3")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert list(rows[0])[:5] == ["area_code", "area_name", "distance", "most_alike_in", "differs_most_in"]
    assert len(rows) == 3 and all(row["area_code"][:3] in ("E23", "W15") for row in rows)
    distances = [float(row["distance"]) for row in rows]
    assert distances == sorted(distances)
    assert all(row["most_alike_in"] != row["differs_most_in"] for row in rows)
    assert "number of people" in {row[why] for row in rows for why in ("most_alike_in", "differs_most_in")}


def test_an_area_at_several_levels_is_compared_at_the_one_asked_for() -> None:
    assert "not as the police force area Kent" in run("similar", "Kent").stderr
    found = run("similar", "Kent", "--level", "pfa")
    assert "police force areas most like Kent (E23000032)" in found.stdout and not found.stderr


def test_locate_mends_a_slip_says_so_and_keeps_what_was_given_beside_it() -> None:
    done = run("locate", "NR2 INH.")
    assert done.stderr.strip() == '"NR2 INH." was read as the postcode NR2 1NH.'
    row = next(csv.DictReader(io.StringIO(done.stdout)))
    assert (row["postcode"], row["lad_code"]) == ("NR2 INH.", "E07000148")


def test_locate_fails_when_none_is_a_postcode_we_know() -> None:
    done = run("locate", "nonsense")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "none of these is a postcode" in done.stderr


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["coverage", "--level", "planet", "--out", "x.csv"], "planet"),
        (["coverage", "--level", "pfa", "--risk", "extreme", "--out", "x.csv"], "extreme"),
        (["coverage", "--level", "pfa", "--on", "2026-02-31", "--out", "x.csv"], "2026-02-31 is not a date"),
        (["coverage", "--level", "pfa", "--directory", "missing.xlsx", "--out", "x.csv"], "missing.xlsx"),
        (["coverage", "--level", "pfa", "--out", "x.pdf"], "must end in .csv or .xlsx"),
        (["map", "--level", "pfa", "--out", "x.shp"], "must end in .gpkg or .geojson or .parquet"),
        (["coverage", "--level", "pfa", "--out", "no/such/folder/x.csv"], "could not be written"),
        (["coverage", "--level", "pfa", "--staleness-months", "0", "--out", "x.csv"], "from 1 to 240"),
        (["check", "missing.csv"], "missing.csv"),
        (["directory", "published", "--out", "x.pdf"], "must end in .xlsx or .csv or .gpkg or .json"),
        (["locate"], "Give one postcode"),
        (["locate", "--file", "missing.csv"], "missing.csv"),
        (["cohort", "--level", "pfa", "--community", "martians", "--out", "x.csv"], "martians"),
        (["cohort", "--level", "pfa", "--out", "x.pdf"], "must end in .csv or .xlsx"),
        (["cohort", "--level", "pfa", "--assumptions", "missing.json", "--out", "x.csv"], "missing.json"),
        (
            ["cohort", "--level", "pfa", "--assumptions", "bad.json", "--out", "x.csv"],
            '"moonlight" is not an',
        ),
        (["cohort", "--level", "pfa", "--series", "missing.csv", "--out", "x.csv"], "missing.csv"),
        (["gap", "--level", "pfa", "--series", "bad.json", "--out", "x.csv"], "bad.json: this is no table of counts"),
        (
            ["gap", "--level", "pfa", "--assumptions", "weights.json", "--out", "x.csv"],
            "absent.csv, which is not",
        ),
        (["gap", "--level", "pfa"], "--out"),
        (["lottery", "--level", "pfa", "--intervention", "juggling"], "juggling"),
        (["lottery", "--level", "pfa", "--directory", "missing.xlsx"], "missing.xlsx"),
        (["similar"], "AREA"),
        (["similar", "Westmoorland"], "did you mean"),
        (["similar", "Leeds", "--level", "pfa"], "Leeds"),
        (["similar", "Leeds", "--how-many", "0"], "0 is not a number of areas"),
        ([], "COMMAND"),
    ],
)
def test_bad_input_is_one_plain_line_and_a_failure(
    words: list[str],
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "bad.json").write_text('{"changes": {"moonlight": {"value": 1}}}')
    (tmp_path / "weights.json").write_text('{"weights": {"absent.csv": 1}}')
    monkeypatch.chdir(tmp_path)
    status, out, complaint = run_here(words, capsys)
    assert (status, out) == (2, "")
    assert says in complaint
    assert len(complaint.strip().splitlines()) == 1
    assert not (tmp_path / "x.csv").exists()


@pytest.mark.soak  # it runs processes: the lines are held above, and what commands import in test_import_rules
def test_bad_input_is_no_traceback_for_the_user_and_the_commands_need_no_screen(tmp_path: Path) -> None:
    for words in (["gap", "--level", "planet"], ["similar", "Westmoorland"]):
        done = run(*words, folder=tmp_path)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1
    done = run_apart("check", "missing.csv", folder=tmp_path)
    assert (done.returncode, len(done.stderr.splitlines()), done.stdout) == (2, 1, "streamlit is imported: False\n")
    assert done.stderr.startswith("cli.py") and "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command", [[], ["locate"], ["check"], ["coverage"], ["cohort"], ["gap"], ["lottery"], ["similar"]]
)
def test_every_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, out, complaint = run_here([*command, "--help"], capsys)
    assert (status, complaint) == (0, "")
    assert "usage:" in out


def test_declarations_of_a_file_count_beside_the_directory(tmp_path: Path) -> None:
    headings = "There is no,Risk levels,Areas,Checked by,Checked on,Source"
    none = tmp_path / "none.csv"
    none.write_text(f"{headings}\nhousing_pathway,,Rutland,A board,2026-10-01,Contract list\n", encoding="utf-8")
    asked = ("coverage", "--level", "lad", "--intervention", "housing_pathway", "--on", "2026-11-22")
    out = tmp_path / "out.csv"
    done = run(*asked, "--declarations", str(none), "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert "confirmed_none" in out.read_text(encoding="utf-8")
    services = tmp_path / "services.csv"
    services.write_text(
        "service_id,organisation_name,service_name,intervention,areas\nS,T,G,other,Rutland\n", encoding="utf-8"
    )
    refused = run(*asked, "--declarations", str(services), "--out", str(out))
    assert refused.returncode != 0 and "give it with --directory" in refused.stderr


def test_the_standards_of_a_force_are_written_with_what_is_behind_each(tmp_path: Path) -> None:
    out = tmp_path / "kent.csv"
    assert run("standards", "Kent", "--out", str(out), "--on", "2026-11-27").returncode == 0
    rows = {row["standard"]: row for row in csv.DictReader(out.open(encoding="utf-8-sig"))}
    assert rows["victim_support_alongside"]["area_code"] == "E23000032"
    assert (
        rows["victim_support_alongside"]["verdict"] == "met"
        and "Kent PCC" in rows["victim_support_alongside"]["published_in"]
    )
    assert rows["evaluation"]["verdict"] == "unknown" and rows["evaluation"]["behind"] == ""
