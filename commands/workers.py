"""Who does many pieces of work: so many processes of this machine, or the workers of a Dask scheduler."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from commands.command import Options
from commands.options import a_number_of
from geo.mistakes import Mistake
from loaders.many.door import Workers
from loaders.many.workers_by_address import Scheduler
from loaders.many.workers_here import Processes, cores

MOST_WORKERS = 256
STOPPED = 130
"""The status of a program that Ctrl-C ended."""
WORKERS: Options = {
    "--workers": {
        "type": a_number_of("workers", 1, MOST_WORKERS),
        "metavar": "N",
        "help": "processes here; default: one for each core",
    },
    "--scheduler": {
        "metavar": "ADDRESS",
        "help": "a Dask scheduler whose workers do the work: tcp://10.0.0.5:8786",
    },
}


def workers_of(arguments: argparse.Namespace) -> Workers:
    """Return who is asked to do the work."""
    if arguments.scheduler and arguments.workers:
        raise Mistake("Give --workers or --scheduler, and not both.")
    return Scheduler(arguments.scheduler) if arguments.scheduler else Processes(arguments.workers or cores())


@contextmanager
def ended_by_ctrl_c(said: str) -> Iterator[None]:
    """Where Ctrl-C ends the work, say one line and end the program with ``STOPPED``."""
    try:
        yield
    except KeyboardInterrupt:
        print(f"\n{said}", file=sys.stderr, flush=True)
        os._exit(STOPPED)  # libraries of workers would print tracebacks on their way out
