#!/usr/bin/python3
"""A tunnel that leads nowhere. Like the real one it takes its token from the environment, tells
systemd when it is ready, and knows no other arguments than those of the unit.

Usage: TUNNEL_TOKEN=… cloudflared tunnel --no-autoupdate --metrics ADDRESS:PORT run
GET / at ADDRESS:PORT answers with the SHA-256 of the token.
"""

import hashlib
import http.server
import os
import socket
import sys


class Metrics(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = hashlib.sha256(os.environ["TUNNEL_TOKEN"].encode()).hexdigest().encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


match sys.argv[1:]:
    case ["tunnel", "--no-autoupdate", "--metrics", place, "run"] if os.environ.get("TUNNEL_TOKEN"):
        address, port = place.rsplit(":", 1)
    case _:
        sys.exit("cloudflared: no token, or arguments that it does not know")
server = http.server.ThreadingHTTPServer((address, int(port)), Metrics)
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
    notify.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
server.serve_forever()
