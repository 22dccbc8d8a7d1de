"""Remotes on loopback: a server of GET and PUT, which can be slow, wrong or refuse; and Redis's protocol in small."""

from __future__ import annotations

import contextlib
import socketserver
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Blobs:
    """What a server holds and how it behaves: fine, missing (500), trickle (for ever a byte at a time), garbage."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.behaviour = "fine"
        self.requests: list[str] = []
        self.url = ""


@contextlib.contextmanager
def http_blobs() -> Iterator[Blobs]:
    """A server that keeps what is PUT."""
    blobs = Blobs()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

        def do_GET(self) -> None:
            blobs.requests.append(f"GET {self.path}")
            held = blobs.held.get(self.path)
            if blobs.behaviour == "missing":
                self.send_error(500)
            elif blobs.behaviour == "trickle":
                self.send_response(200)
                self.end_headers()
                with contextlib.suppress(OSError):
                    while blobs.behaviour == "trickle":
                        self.wfile.write(b"x")
                        time.sleep(0.05)
            elif held is None:
                self.send_error(404)
            else:
                self.send_response(200)
                self.end_headers()
                self.wfile.write(held if blobs.behaviour == "fine" else b"garbage" + held)

        def do_PUT(self) -> None:
            blobs.requests.append(f"PUT {self.path}")
            blobs.held[self.path] = self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    blobs.url = f"http://127.0.0.1:{server.server_port}/cache"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield blobs
    finally:
        blobs.behaviour = "fine"
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def redis_blobs() -> Iterator[Blobs]:
    """A server of GETRANGE and SET in Redis's protocol, for where no redis-server is installed."""
    blobs = Blobs()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while line := self.rfile.readline():
                parts = []
                for _ in range(int(line[1:])):
                    length = int(self.rfile.readline()[1:])
                    parts.append(self.rfile.read(length + 2)[:-2])
                blobs.requests.append(parts[0].decode())
                self.wfile.write(self.answer(parts))

        def answer(self, parts: list[bytes]) -> bytes:
            if parts[0] == b"SET":
                blobs.held[parts[1].decode()] = parts[2]
                return b"+OK\r\n"
            if parts[0] == b"GETRANGE":
                held = blobs.held.get(parts[1].decode(), b"")[: int(parts[3]) + 1]
                return b"$%d\r\n%s\r\n" % (len(held), held)
            if parts[0] == b"HELLO":
                return b"%1\r\n$5\r\nproto\r\n:3\r\n"
            return b"+OK\r\n"

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    server = Server(("127.0.0.1", 0), Handler)
    blobs.url = f"redis://127.0.0.1:{server.server_address[1]}/0"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield blobs
    finally:
        server.shutdown()
        server.server_close()
