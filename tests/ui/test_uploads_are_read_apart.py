"""Whatever is dropped on a screen is read in a process apart: no screen reads the bytes of an upload itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CARRY = ("read_apart", "CarriedFile")
"""What may be given the bytes of an upload: the door, and what carries them there."""
LISTED = {"ui/screens/ask/rounds/take_block.py", "ui/screens/ask/rounds/letter_answer.py"}
"""Where they go to ``loaders.rounds``, which takes the door itself: it needs the round and the directory beside the file."""


def uncarried(path: Path) -> Iterator[int]:
    """Lines at which the bytes of an upload are given to anything but the door."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    carried = {id(argument) for call in calls if getattr(call.func, "id", "") in CARRY for argument in call.args}
    for call in calls:
        if getattr(call.func, "attr", "") == "getvalue" and id(call) not in carried:
            yield call.lineno


def test_every_upload_takes_the_door() -> None:
    screens = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    found = {path.relative_to(ROOT).as_posix() for path in screens if list(uncarried(path))}
    assert found == LISTED
    dropping = {path for path in screens if "st.file_uploader(" in path.read_text(encoding="utf-8")}
    assert len(dropping) == 11, "a new place to drop a file: is it read apart?"
