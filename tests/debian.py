"""Install programs that the tests need from Debian's packages, where this is Debian and we are root."""

import os
import shutil
import subprocess


def can_install() -> bool:
    """Whether this is Debian and we are root."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(package: str, *options: str) -> None:
    """Try to install a package, and say so; look for the program afterwards, since this may fail."""
    print(f"Trying: apt-get update && apt-get install -y {package}", flush=True)
    if succeeds(["apt-get", "-qq", "update"]):
        succeeds(["apt-get", "-qq", "install", "-y", *options, package])


def succeeds(command: list[str]) -> bool:
    """Run a command that may fail; say whether it did not."""
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
