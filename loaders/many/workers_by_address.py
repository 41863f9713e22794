"""Workers of a Dask scheduler, wherever they are. Dask is imported only here, and only when it is asked for."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from geo.mistakes import Mistake
from loaders.many.door import Chunks, WorkersLostError
from loaders.many.same_code import code_and_data
from loaders.many.workers_here import chunk_done

SECONDS_TO_ANSWER = 10.0
_NOT_FOUND_THERE = "deserialization of the task graph"
"""In what Dask says where its scheduler, which reads what it hands on, does not find a module."""
TO_INSTALL = "pip install -r requirements-dask.txt"


@dataclass(frozen=True)
class Scheduler:
    """A Dask scheduler by its address (``tcp://…``, ``tls://…``), whose workers have this code, this data and one thread each."""

    address: str

    def results(
        self, function: Callable[[Any, Any], Any], base: Any, chunks: Chunks
    ) -> Iterator[tuple[int, list[Any]]]:
        """Give the results of each chunk, as ``Workers`` says. Raises Mistake where the workers are not as they must be."""
        try:
            from dask.distributed import Client, as_completed
            from distributed.client import FutureCancelledError
            from distributed.comm import CommClosedError
            from distributed.scheduler import KilledWorker
        except ImportError as error:
            raise Mistake(f"--scheduler needs Dask, which is not installed: run `{TO_INSTALL}`.") from error
        logging.getLogger("distributed.client").setLevel(
            logging.CRITICAL
        )  # what it would tell at length, we say in a sentence
        with self._client(Client) as client:
            self._require_workers(client)
            try:
                [there] = client.scatter([base], broadcast=True, hash=False)
                asked = [client.submit(chunk_done, function, there, *one, pure=False) for one in chunks.items()]
                for future in as_completed(asked, loop=client.loop):
                    yield future.result()
                    future.release()
            except (KilledWorker, FutureCancelledError, CommClosedError, TimeoutError) as error:
                raise WorkersLostError from error
            except RuntimeError as error:
                if _NOT_FOUND_THERE not in str(error):
                    raise
                raise Mistake(
                    f"--scheduler {self.address}: the scheduler does not find this code; start it in the dashboard's folder "
                    "with PYTHONPATH=. before it, as the workers."
                ) from error

    def _client(self, client: Any) -> Any:
        try:
            return client(self.address, timeout=SECONDS_TO_ANSWER, set_as_default=False)
        except (OSError, ValueError) as error:
            raise Mistake(f"--scheduler {self.address}: no Dask scheduler answers there.") from error

    def _require_workers(self, client: Any) -> None:
        """Refuse workers that would give other numbers, or that do several chunks in one process."""
        try:
            client.wait_for_workers(1, timeout=SECONDS_TO_ANSWER)
            theirs = set(client.run(code_and_data).values())
        except TimeoutError as error:
            raise Mistake(f"--scheduler {self.address}: it has no workers; start some with `dask worker`.") from error
        except ImportError as error:
            raise Mistake(
                f"--scheduler {self.address}: a worker does not find this code; start it in the dashboard's folder."
            ) from error
        if theirs != {code_and_data()}:
            raise Mistake(
                f"--scheduler {self.address}: a worker has another edition of the code or the data; "
                "install the same edition there, and start it again."
            )
        if any(threads != 1 for threads in client.nthreads().values()):
            raise Mistake(f"--scheduler {self.address}: a worker has several threads; start it with --nthreads 1.")
