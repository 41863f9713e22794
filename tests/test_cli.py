"""The commands, run as a user runs them: answers on standard output, one plain line and a failure on bad input."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*words: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *words],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


def test_locate_says_the_areas_of_each_postcode_in_order(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(
        "name,Postcode\nCardiff,cf101ep\nEdinburgh,EH1 1YZ\nNowhere,nonsense\n"
    )
    found = list(
        csv.DictReader(io.StringIO(run("locate", "SW1A2AA", "--file", str(tmp_path / "list.csv")).stdout))
    )
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
        "services",
        "places",
        "share_confirmed_none",
    ]
    for row in rows:
        shares = {name: float(value) for name, value in row.items() if name.startswith("share_")}
        assert sum(shares.values()) == pytest.approx(1, abs=0.001)
        assert shares[f"share_{row['status']}"] == max(shares.values())


def test_the_past_is_not_the_present(tmp_path: Path) -> None:
    served = []
    for day in ("2018-06-30", "2026-11-22"):
        run(
            "coverage", "--level", "lad", "--risk", "high", "--on", day, "--out", str(tmp_path / f"{day}.csv")
        )
        served.append(
            {row["area_code"] for row in read(tmp_path / f"{day}.csv") if row["status"] == "served"}
        )
    assert served[0] and served[1] and served[0] != served[1]


def test_coverage_of_invented_data_says_so_in_every_row(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    run("coverage", "--level", "region", "--directory", "demonstration", "--out", str(out))
    assert {row["data_status"] for row in read(out)} == {"INVENTED"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["coverage", "--level", "planet", "--out", "x.csv"], "planet"),
        (["coverage", "--level", "pfa", "--risk", "extreme", "--out", "x.csv"], "extreme"),
        (["coverage", "--level", "pfa", "--on", "2026-02-31", "--out", "x.csv"], "2026-02-31 is not a date"),
        (["coverage", "--level", "pfa", "--directory", "missing.xlsx", "--out", "x.csv"], "missing.xlsx"),
        (["coverage", "--level", "pfa", "--out", "x.pdf"], "must end in .csv or .xlsx"),
        (["coverage", "--level", "pfa", "--out", "no/such/folder/x.csv"], "could not be written"),
        (["coverage", "--level", "pfa", "--staleness-months", "0", "--out", "x.csv"], "from 1 to 240"),
        (["check", "missing.csv"], "missing.csv"),
        (["locate"], "Give one postcode"),
        (["locate", "--file", "missing.csv"], "missing.csv"),
        (["locate", "nonsense"], "none of these is a postcode"),
        ([], "COMMAND"),
    ],
)
def test_bad_input_is_one_plain_line_and_a_failure(words: list[str], says: str, tmp_path: Path) -> None:
    done = run(*words, folder=tmp_path)
    assert done.returncode != 0
    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [[], ["locate"], ["check"], ["coverage"]])
def test_every_command_has_help(command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.returncode == 0
    assert "usage:" in done.stdout
