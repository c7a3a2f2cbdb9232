"""``devtools demo``: an Odoo with a furniture plant, until Ctrl-C."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import redirect_stdout

from .console import Progress, say
from .demo_database import ensure_demo_database
from .demo_model import DemoModel
from .failure import Unavailable
from .locks import try_lock
from .odoo_session import OdooSession, wait_until_up
from .paths import cache_folder
from .ports import free_near
from .processes import own_group, stop, tail
from .runtime import Runtime, running

STARTUP_SECONDS = 180
WELCOME = """
  AI Production Assistant     {url}/odoo/ai-assistant

  login      password   who
  planner    planner    plain MRP user, in Spanish
  manager    manager    MRP manager and AI manager
  admin      admin      administrator

  Odoo's log: {log}
  Ctrl-C ends it all; `make demo` brings it back with its data, RESET=1 anew.
"""


def demo() -> bool:
    held = try_lock(cache_folder() / "locks" / "demo")
    if held is None:
        raise Unavailable("The demo is running already, in another terminal.")
    with held, running() as runtime:
        database = ensure_demo_database(runtime)
        return serve(runtime, database)


def serve(runtime: Runtime, database: str) -> bool:
    """Odoo in the foreground, a model in the background. True when it was ended, False
    when it ended by itself."""
    port = free_near(int(os.environ.get("PORT", "8069")))
    interface = os.environ.get("MRP_AI_HTTP_INTERFACE", "127.0.0.1")
    url = f"http://localhost:{port}"
    log = cache_folder() / "logs" / "demo-odoo.log"
    command = runtime.odoo(
        *("-d", database, "--db-filter", f"^{database}$", "--workers=0"),
        *("--http-port", str(port), "--http-interface", interface),
    )
    with log.open("w", encoding="utf-8") as out:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            env=runtime.variables,
            **own_group(),
        )
    model = DemoModel(url, database)
    try:
        with Progress("Odoo"):
            session = OdooSession(url)
            if not wait_until_up(
                session, STARTUP_SECONDS, lambda: process.poll() is not None
            ):
                raise Unavailable(f"Odoo does not start:\n{tail(log)}\nLog: {log}")
            # The first person should not be the one to wait for the compiler.
            session.open_page("/web/login")
            session.log_in(database, "planner", "planner")
            session.open_page("/odoo")
        say(WELCOME.format(url=url, log=log))
        model.start()
        process.wait()
        raise Unavailable(f"Odoo has ended:\n{tail(log)}\nLog: {log}")
    except KeyboardInterrupt:
        say("\nEnding Odoo, PostgreSQL and Ollama ...")
        return True
    finally:
        model.stop()
        stop(process)


def odoo(arguments: list[str]) -> bool:
    """Any Odoo command with the demo's settings, for instance
    ``mrp-ai-ask -d mrp_ai_demo --login planner "..."``.

    What is said here goes to standard error: standard output is the command's."""
    with redirect_stdout(sys.stderr), running() as runtime:
        command = runtime.odoo(*arguments)
        return subprocess.run(command, env=runtime.variables).returncode == 0
