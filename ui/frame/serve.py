"""Serve the dashboard on this machine (``python -m ui.frame.serve --port 8501``): what `make run` starts.

Three things are done before the first visitor comes. The shipped directories and area tables are read, so that nobody waits for
them. What maps need is put into ``static/``. And Streamlit is told that the pages are named in ``dashboard.py``: until some
visitor has opened the front page, it would otherwise take ``pages/`` for a folder of pages to be run on their own, and a link to
a screen would break.
"""

import argparse
import ctypes
import gc
import platform
import sys
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

from geo.areas import area_table, lad_table
from loaders.directory.shipped import demonstration_directory, published_directory
from ui.parts.maps.map_scripts import place_map_scripts

_M_ARENA_MAX, _ARENAS = -8, 2
"""The option of glibc's ``mallopt``, and how many heaps all threads share."""
DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard.py"


def warm_up() -> None:
    """Read what every visitor needs, once, and put what maps need where browsers fetch it.

    What is read here stays for good: Python need not look it through for rubbish again, in the middle of somebody's answer.
    """
    lad_table()
    area_table("pfa")
    published_directory()
    demonstration_directory()
    place_map_scripts()
    gc.collect()
    gc.freeze()


def share_heaps() -> None:
    """Have all threads share two heaps where glibc hands out memory.

    Each visit runs in threads of its own. Else each takes a heap of its own too, which keeps what it once needed.
    """
    if platform.libc_ver()[0] == "glibc":
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, _ARENAS)


def serve(port: int) -> None:
    """Serve on 127.0.0.1 until ended."""
    share_heaps()
    warm_up()
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", str(DASHBOARD), f"--server.port={port}", "--server.headless=true"]
    cli.main()


if __name__ == "__main__":
    words = argparse.ArgumentParser(description="Serve the dashboard on this machine.")
    words.add_argument("--port", type=int, default=8501)
    serve(words.parse_args().port)
