"""Connections to PostgreSQL that give up on a silence.

The server itself ends what takes too long (`statement_timeout`), and the kernel finds out about a network that drops
everything (`tcp_user_timeout`). Neither helps where the other side is there and says nothing: a server that was
stopped, a proxy that hangs. Without this a request would wait for it for ever.
"""

from typing import Any

from psycopg import Connection, OperationalError
from psycopg.pq import TransactionStatus

STIL = 20.0
"""Seconds without an answer; more than the server gives itself."""


class Verbinding(Connection[Any]):
    """One of the pool. After a silence it is closed: nobody knows what the other side still does with it."""

    def wait(self, gen: Any, interval: float = 0.1, timeout: float | None = None) -> Any:
        try:
            return super().wait(gen, interval, STIL if timeout is None else timeout)
        except OperationalError:
            if timeout is None and self.pgconn.transaction_status == TransactionStatus.ACTIVE:
                self.pgconn.finish()
            raise
