"""The outpost of Authentik: says who somebody is, to a proxy that asks before each request.

Usage: sign-in.py PORT. Whoever brings the cookie `session=ok` is `freyja`; all others must sign in.
"""

import http.server
import os
import socket
import sys


class Outpost(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        known = "session=ok" in self.headers.get("Cookie", "")
        asked = self.path.startswith("/outpost.goauthentik.io/auth/nginx")
        self.send_response(200 if known or not asked else 401)
        if known:
            self.send_header("X-authentik-username", "freyja")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("", int(sys.argv[1])), Outpost)
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
    notify.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
server.serve_forever()
