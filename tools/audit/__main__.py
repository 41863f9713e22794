"""Print the licences and the known vulnerabilities of what the dashboard runs on; 1 where one of either must not be."""

import sys
from pathlib import Path

from tools.audit.advisories import ask
from tools.build.package_licences import package_licences

PIP_AUDIT = Path(sys.prefix) / "audit" / "bin" / "pip-audit"


def main() -> int:
    """Say all, and tell by the status whether it is well."""
    licences = package_licences()
    for one in licences:
        print(f"{one.package:32} {one.version:16} {one.licence or 'not stated'}")
    refused = [one for one in licences if not one.is_allowed]
    print(f"Licences: {len(licences)} packages, {len(refused)} under a licence that is not allowed.")
    for one in refused:
        print(f"{one.package}: {one.licence or 'not stated'} is not allowed by tools/build/package_licences.toml.")
    advice = ask(PIP_AUDIT)
    print("\n".join(advice.lines))
    return int(bool(refused) or advice.is_vulnerable)


if __name__ == "__main__":
    sys.exit(main())
