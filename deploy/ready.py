"""Wait until the replica at a port of this machine can work (``python deploy/ready.py 8501``): 0 once it can, else 1."""

import sys
import time
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

SECONDS_AT_MOST = 150
SECONDS_OF_ONE_LOOK = 35  # the server gives up on one after 30


def is_ready(port: int) -> bool:
    """Ask whether saved work can be opened and all data are read; no proxy that the environment names is asked."""
    try:
        asking = build_opener(ProxyHandler({})).open(f"http://127.0.0.1:{port}/readyz", timeout=SECONDS_OF_ONE_LOOK)
    except HTTPError as refusal:
        refusal.close()
        return False
    except OSError:  # nothing listens yet
        return False
    with asking:
        return True


def main(port: int) -> int:
    """Ask again and again, and say so if it comes to nothing."""
    end = time.monotonic() + SECONDS_AT_MOST
    while not is_ready(port):
        if time.monotonic() > end:
            sys.stderr.write(f"The replica at port {port} is not ready after {SECONDS_AT_MOST} seconds.\n")
            return 1
        time.sleep(0.2)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
