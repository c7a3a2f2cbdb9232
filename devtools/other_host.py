"""Starts Odoo as if on another machine: ``other_host.py NAME odoo_launcher.py ...``.

What tells hosts apart is their name alone: processes meet in the database only.
"""

import runpy
import socket
import sys

if __name__ == "__main__":
    _here, host, program, *arguments = sys.argv
    socket.gethostname = lambda: host
    sys.argv = [program, *arguments]
    runpy.run_path(program, run_name="__main__")
