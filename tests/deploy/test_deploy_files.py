"""What an office installs from ``deploy/`` is sound, and says the same as the code and as itself."""

import configparser
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from geo.mistakes import Mistake
from server.proxies import believed_proxies
from tests.deploy.proxy import nginx_beside, nginx_program
from ui.frame.serve import SECONDS_TO_END

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
PROGRAMS = Path(sys.executable).parent
NGINX, CADDY = (DEPLOY / "nginx.conf").read_text(), (DEPLOY / "Caddyfile").read_text()
DOCKERFILE = (DEPLOY / "Dockerfile").read_text()
PORTS = ("8501", "8502")


def unit() -> configparser.RawConfigParser:
    """The systemd unit; of a setting that is given more than once, the last."""
    found = configparser.RawConfigParser(strict=False, delimiters=("=",))
    found.optionxform = str  # type: ignore[assignment, method-assign]
    found.read_string((DEPLOY / "atlas@.service").read_text())
    return found


def composed() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return found


def runs(*command: str | Path) -> str:
    """Run a program that must end well; return what it said."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    assert runs(PROGRAMS / "hadolint", DEPLOY / "Dockerfile") == ""


def test_caddy_takes_the_caddyfile() -> None:
    runs(PROGRAMS / "caddy", "adapt", "--config", DEPLOY / "Caddyfile")
    runs(PROGRAMS / "caddy", "fmt", "--diff", DEPLOY / "Caddyfile")


@pytest.mark.skipif(nginx_program() is None, reason="nginx is not installed here")
def test_nginx_takes_its_configuration(tmp_path: Path) -> None:
    runs(str(nginx_program()), "-t", "-q", "-c", nginx_beside(tmp_path, {}))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_systemd_takes_the_unit_and_calls_it_well_shut_in(tmp_path: Path) -> None:
    here = tmp_path / "atlas@.service"
    written = (DEPLOY / "atlas@.service").read_text()
    here.write_text(written.replace("/opt/atlas/.venv/bin/python", sys.executable))
    runs("systemd-analyze", "verify", "--man=no", here)
    runs("systemd-analyze", "security", "--offline=yes", "--threshold=20", here)


def test_the_largest_file_and_the_ports_are_the_same_everywhere() -> None:
    largest = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["server"]["maxUploadSize"]
    assert f"client_max_body_size {largest + 1}m;" in NGINX and f"max_size {largest + 1}MiB" in CADDY
    assert set(re.findall(r"127\.0\.0\.1:(\d+)", NGINX)) == set(re.findall(r"127\.0\.0\.1:(\d+)", CADDY)) == set(PORTS)
    assert set(re.findall(r'"~:(\d+)\$"', NGINX)) == set(PORTS)
    assert f"atlas@{PORTS[0]} atlas@{PORTS[1]}" in (DEPLOY / "atlas@.service").read_text()


def test_both_proxies_say_the_same_while_nobody_answers() -> None:
    away = re.findall(r"<!DOCTYPE[^'`]*", NGINX + CADDY)
    assert len(away) == 2 and away[0] == away[1]


def test_a_replica_is_given_time_to_end_what_it_does() -> None:
    assert int(unit()["Service"]["TimeoutStopSec"]) > SECONDS_TO_END
    assert int(composed()["services"]["one"]["stop_grace_period"].removesuffix("s")) > SECONDS_TO_END


def test_what_the_unit_and_the_image_run_is_there() -> None:
    started = " ".join(unit()["Service"][name] for name in ("ExecStartPre", "ExecStart", "ExecStartPost")) + DOCKERFILE
    for module in set(re.findall(r'-m"?,? "?([a-z_]+\.[a-z_.]+)', started)):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file(), module
    assert (ROOT / "deploy/ready.py").is_file() and "deploy/ready.py" in started


def test_the_image_holds_what_it_runs_on_and_no_account_of_an_administrator() -> None:
    ignored = (ROOT / ".dockerignore").read_text().splitlines()
    let_in = {line[1:] for line in ignored if line.startswith("!")}
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["root_packages"]
    assert "*" in ignored and {*packages, "data", "dashboard.py", "requirements.txt"} - {"tools"} <= let_in
    assert all((ROOT / one).exists() for one in let_in)
    assert re.findall(r"^USER (.*)", DOCKERFILE, re.MULTILINE) == ["10001:10001"]


def test_of_all_that_is_composed_the_proxy_alone_is_reached_and_no_secret_stands_there() -> None:
    services = composed()["services"]
    assert [name for name, one in services.items() if "ports" in one] == ["proxy"]
    assert {"one", "two", "database", "proxy"} == services.keys()
    for one in services.values():
        said = one.get("environment", {})
        assert not [
            name for name in said if re.search("PASSWORD|SECRET|URL|KEY", name) and "/run/secrets/" not in said[name]
        ]
    assert services["one"] == services["two"] and services["database"]["networks"] == ["inside"]


def test_the_replicas_that_are_composed_believe_their_own_network_and_no_wider_one() -> None:
    said = composed()
    named = said["services"]["one"]["command"][-1]
    assert named == said["networks"]["inside"]["ipam"]["config"][0]["subnet"]
    believed_proxies([named])
    with pytest.raises(Mistake):
        believed_proxies(["0.0.0.0/0"])
