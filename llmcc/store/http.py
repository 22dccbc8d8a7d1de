"""A remote over HTTP GET and PUT, laid out as bazel-remote's caches are: /ac/NAME names a blob, /cas/SHA256 holds it.

bazel-remote checks that what lies in /ac is an ActionResult whose blobs exist, so it gets one: a message of the Remote
Execution API in which only `stdout_digest` (field 6: hash, size) is set. Any server of GET and PUT will do.
"""

from __future__ import annotations

import hashlib
import re
import urllib.error
import urllib.request

from llmcc.errors import StoreError

_ACTION_RESULT = re.compile(rb"\x32[\x44-\x4e]\x0a\x40([0-9a-f]{64})\x10[\x80-\xff]*[\x00-\x7f]")


class HTTPTransport:
    """Named bytes on an HTTP server; credentials in the URL are sent as HTTP basic authentication."""

    def __init__(self, url: str, timeout_s: float, limit: int) -> None:
        self._base, self._headers = _credentials(url.rstrip("/"))
        self._timeout_s = timeout_s
        self._limit = limit

    def get(self, name: str) -> bytes | None:
        """The blob that the name's action result points to. Raises OSError or StoreError."""
        result = self._request("GET", f"ac/{name}")
        if result is None:
            return None
        pointed = _ACTION_RESULT.fullmatch(result)
        if not pointed:
            raise StoreError(f"ac/{name} is no result of ours")
        digest = pointed[1].decode()
        blob = self._request("GET", f"cas/{digest}")
        if blob is not None and hashlib.sha256(blob).hexdigest() != digest:
            raise StoreError(f"cas/{digest} is something else")
        return blob

    def put(self, name: str, data: bytes) -> None:
        """The blob first, then what points to it. Raises OSError."""
        digest = hashlib.sha256(data).hexdigest()
        self._request("PUT", f"cas/{digest}", data)
        pointer = b"\x0a\x40" + digest.encode() + b"\x10" + _varint(len(data))
        self._request("PUT", f"ac/{name}", b"\x32" + _varint(len(pointer)) + pointer)

    def _request(self, method: str, path: str, data: bytes | None = None) -> bytes | None:
        request = urllib.request.Request(f"{self._base}/{path}", data, self._headers, method=method)  # noqa: S310 (the user's own URL)
        try:
            with urllib.request.urlopen(request, timeout=self._timeout_s) as response:  # noqa: S310
                found: bytes = response.read(self._limit + 1)
        except urllib.error.HTTPError as problem:
            with problem:
                if problem.code == 404 and method == "GET":
                    return None
            raise
        if len(found) > self._limit:
            raise StoreError(f"{path} is larger than {self._limit} bytes")
        return found


def _credentials(url: str) -> tuple[str, dict[str, str]]:
    scheme, _, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    user, at, host = host.rpartition("@")
    if not at:
        return url, {}
    from base64 import b64encode  # noqa: PLC0415
    from urllib.parse import unquote  # noqa: PLC0415

    return f"{scheme}://{host}{slash}{path}", {"Authorization": f"Basic {b64encode(unquote(user).encode()).decode()}"}


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])
