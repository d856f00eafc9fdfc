"""Where programs are fetched from, on a machine that has no way out.

Usage: releases.py PORT FOLDER. It serves the files of the folder to the machine itself.
"""

import functools
import http.server
import os
import socket
import sys

port, folder = sys.argv[1:]
handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(port)), handler)
with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
    notify.sendto(b"READY=1", os.environ["NOTIFY_SOCKET"])
server.serve_forever()
