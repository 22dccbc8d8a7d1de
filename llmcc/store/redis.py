"""A remote in Redis, or whatever speaks its protocol: one key per meaning."""

from __future__ import annotations

from llmcc.errors import ConfigError, StoreError


class RedisTransport:
    """Named bytes in a Redis database, given as redis://[user:password@]host:port/number."""

    def __init__(self, url: str, timeout_s: float, limit: int) -> None:
        try:
            import redis  # noqa: PLC0415 (an extra)
        except ImportError:
            raise ConfigError("remote = redis://… needs a client", hint="pip install 'llmcc[redis]'") from None
        self._client = redis.Redis.from_url(url, socket_timeout=timeout_s, socket_connect_timeout=timeout_s)
        self._limit = limit

    def get(self, name: str) -> bytes | None:
        """The value of the name's key. Raises redis.RedisError or StoreError."""
        found = self._client.getrange(f"llmcc:{name}", 0, self._limit)
        if not isinstance(found, bytes) or len(found) > self._limit:
            raise StoreError(f"llmcc:{name} is no text of at most {self._limit} bytes")
        return found or None

    def put(self, name: str, data: bytes) -> None:
        """Set the name's key; when it goes is the server's to decide. Raises redis.RedisError."""
        self._client.set(f"llmcc:{name}", data)
