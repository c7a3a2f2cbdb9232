"""What goes wrong in production goes wrong here: nothing is lost, nothing comes twice.

    faults_processes  processes are killed and told to end; workers of several machines
    faults_limits     an answer that outlasts the limits of its process
    faults_models     model servers that hang, talk rubbish, are cut off or gone
    faults_disk       a full disk during an upload
    faults_database   PostgreSQL restarts; its clock jumps

Most cases ask a question whose model never finishes speaking, kill whoever answers it
with kill -9, and wait until somebody answers it from the start.
"""

from __future__ import annotations

import os

from .databases import MRP, install, template
from .fake_ollama import FakeOllama
from .faults_database import clock_jumps, database_restarts, own_database
from .faults_disk import disk_full
from .faults_ground import Ground, Times
from .faults_limits import OPTIONS, Swept
from .faults_models import models_fail, troubled_servers
from .faults_processes import (
    hosts,
    many,
    odoo_dies,
    prefork_dies,
    stopped,
    worker_dies,
)
from .odoo_site import site
from .paths import ADDON
from .runtime import Runtime
from .suite import Outcome, Suite
from .suites_odoo import database


def faults(runtime: Runtime) -> Outcome:
    """Processes, model servers and the disk."""
    outcome, times = Outcome(), Times()
    with (
        FakeOllama() as fake,
        troubled_servers() as troubled,
        database(runtime, "faults", template(runtime, MRP)) as name,
    ):
        install(runtime, name, (ADDON,), "Faults")
        ground = Ground(runtime, name)
        ground.furnish(fake.url, *(each.server.url for each in troubled))
        with site(runtime, name, options=OPTIONS) as place:
            stopped(place, ground, fake, outcome, times)
            for case in (worker_dies, hosts, many, disk_full, odoo_dies):
                case(place, ground, outcome, times)
            place.login()
            swept = Swept(place, ground, outcome)
            swept.taken(times)
            models_fail(place, ground, troubled, outcome, times)
            swept.ends(times)
        with site(runtime, name, workers=2) as place:
            prefork_dies(place, ground, outcome, times)
            swept = Swept(place, ground, outcome)
            swept.taken(times)
            swept.in_process_of_actions()
    times.show("What happened, and when all was well again:")
    return outcome


def faults_of_database(runtime: Runtime) -> Outcome:
    """PostgreSQL itself: on a server of its own, as others use the common one."""
    outcome, times = Outcome(), Times()
    with (
        FakeOllama() as fake,
        own_database(runtime, fake.url) as (ground, cluster),
        site(ground.runtime, ground.name) as place,
    ):
        database_restarts(place, ground, cluster, fake, outcome, times)
        clock_jumps(place, ground, outcome, times)
    times.show("What happened to PostgreSQL, and when all was well again:")
    return outcome


# Windows has neither kill -9 nor prefork workers.
SUITES = (
    (
        Suite("faults", faults, needs_database=True),
        Suite("faults-db", faults_of_database, needs_database=True),
    )
    if os.name == "posix"
    else ()
)
