"""Each check, given a fault, says so: what it is, how to mend it, and how bad it is."""

import dataclasses

import pytest

from odoo.addons.mrp_ai_assistant.core.i18n import SPANISH, Speech, speaking
from odoo.addons.mrp_ai_assistant.core.llm.recommended import Machine, advised
from odoo.addons.mrp_ai_assistant.health import CHECKS, SUBJECTS
from odoo.addons.mrp_ai_assistant.health.finding import LEVELS, worst
from odoo.addons.mrp_ai_assistant.health.host.clock import Clock
from odoo.addons.mrp_ai_assistant.health.host.connections import Connections
from odoo.addons.mrp_ai_assistant.health.host.disk import Disk
from odoo.addons.mrp_ai_assistant.health.host.languages import Languages
from odoo.addons.mrp_ai_assistant.health.host.limits import Limits
from odoo.addons.mrp_ai_assistant.health.host.packages import Packages
from odoo.addons.mrp_ai_assistant.health.host.postgresql import Postgres
from odoo.addons.mrp_ai_assistant.health.host.printing import Printing
from odoo.addons.mrp_ai_assistant.health.model.chosen import Models
from odoo.addons.mrp_ai_assistant.health.model.memory import Room
from odoo.addons.mrp_ai_assistant.health.model.server import Answer
from odoo.addons.mrp_ai_assistant.health.model.speed import Speed
from odoo.addons.mrp_ai_assistant.health.queue.forecasts import Forecasts
from odoo.addons.mrp_ai_assistant.health.queue.runners import Runners
from odoo.addons.mrp_ai_assistant.health.queue.scheduler import Scheduler
from odoo.addons.mrp_ai_assistant.health.queue.waiting import Waiting
from odoo.addons.mrp_ai_assistant.health.search.documents import Documents
from odoo.addons.mrp_ai_assistant.health.search.encoder import Encoder
from odoo.addons.mrp_ai_assistant.health.search.vectors import Vectors
from odoo.addons.mrp_ai_assistant.health.web.live import Live
from odoo.addons.mrp_ai_assistant.health.web.proxy import Proxy

HERE, THERE = "http://localhost:11434", "http://gpu.plant:11434"
UP = Answer("Ollama", HERE, "0.24.0", seconds=0.1)
DOWN = Answer("Ollama", HERE, failure="It does not answer.")
NEVER = Answer("Ollama", HERE, failure="It does not answer.", seen=False)
OLD = Answer("Ollama", HERE, "0.5.7")
UNKNOWN = Answer("Ollama", HERE, "0.0.0")
VLLM = Answer("vLLM", THERE, "0.1.0", ollama=False)
EXTENSIONS = {"pg_trgm": "installed", "unaccent": "", "vector": ""}
GB = 1024**3


def extensions(**changed):
    return {**EXTENSIONS, **changed}


# (check, facts, level, a piece of what is told)
CASES = [
    ("server", [UP, VLLM], "ok", "0.24.0"),
    ("server", [UNKNOWN], "ok", "answers"),
    ("server", [], "warning", "No model server"),
    ("server", [DOWN], "problem", "does not answer"),
    ("server", [DOWN, UP], "warning", "does not answer"),
    ("server", [NEVER], "warning", "does not answer"),
    ("server", [NEVER, DOWN], "problem", "does not answer"),
    ("server", [OLD], "warning", "0.5.7"),
    ("chosen", Models(("qwen",), "qwen"), "ok", "qwen"),
    ("chosen", Models(), "warning", "no chat model"),
    ("chosen", Models((), "qwen", True), "problem", "no chat model"),
    ("chosen", Models(("phi",), "qwen", True), "warning", "qwen is gone"),
    ("chosen", Models(("phi",)), "warning", "No model"),
    ("chosen", Models(("gguf",), "gguf", bare=True), "warning", "template"),
    ("memory", Room(), "skipped", "this machine"),
    ("memory", Room("qwen", 2, True, 16, 1, 4), "ok", "2.8 GB"),
    ("memory", Room("qwen", 9, False, 8, 5, 4), "problem", "9.8 GB"),
    ("memory", Room("qwen", 4.7, False, 16, 3, 4), "warning", "3.0 GB"),
    ("speed", Speed(), "skipped", "no model"),
    ("speed", Speed("qwen"), "skipped", "not measured"),
    ("speed", Speed("qwen", measuring=True), "skipped", "just now"),
    ("speed", Speed("qwen", 14.0), "ok", "14.0"),
    ("speed", Speed("qwen", 4.0), "warning", "4.0"),
    ("speed", Speed("qwen", 0.7), "problem", "0.7"),
    ("encoder", Encoder("embedded"), "ok", "self-test"),
    ("encoder", Encoder("none"), "skipped", "settings"),
    ("encoder", Encoder("embedded", installed=False), "warning", "not installed"),
    ("encoder", Encoder("embedded", loading=True), "skipped", "loaded"),
    ("encoder", Encoder("embedded", deaf=("es",)), "problem", "(es)"),
    ("encoder", Encoder("ollama", model="minilm"), "ok", "minilm"),
    (
        "encoder",
        Encoder("ollama", model="minilm", model_gone=True),
        "problem",
        "minilm",
    ),
    ("vectors", Vectors("Here", "embedded", 7), "ok", "7"),
    ("vectors", Vectors("Here", "none"), "skipped", "wanted"),
    ("vectors", Vectors("Here", "embedded", 7, 3), "warning", "3 of 7"),
    ("vectors", Vectors("Here", "embedded", 7, 3, "Too wide."), "problem", "Too wide"),
    ("vectors", Vectors("Qdrant", "embedded", unreachable="Gone."), "problem", "Gone"),
    ("documents", Documents(5, 1), "ok", "5"),
    ("documents", Documents(5, 3, 2), "problem", "2 of 3"),
    ("documents", Documents(5, 0, 0, 4), "warning", "4"),
    ("waiting", Waiting(2, 10.0, 1, 3), "ok", "2 questions, 3 jobs"),
    ("waiting", Waiting(2, 900.0, 0), "problem", "15 min"),
    ("waiting", Waiting(2, 900.0, 1), "warning", "15 min"),
    ("waiting", Waiting(30, 10.0, 1), "warning", "30"),
    ("waiting", Waiting(dead=2), "warning", "given up"),
    ("waiting", Waiting(2, 900.0, paused=("Questions",)), "warning", "Questions"),
    ("runners", Runners(), "ok", "Odoo itself"),
    ("runners", Runners(workers=2), "ok", "2"),
    ("runners", Runners(lost=1), "problem", "died"),
    ("runners", Runners(swept=None), "warning", "ten minutes"),
    ("runners", Runners(swept=4000.0), "warning", "ten minutes"),
    ("runners", Runners(sweeper_on=False), "problem", "is off"),
    ("scheduler", Scheduler(all=9), "ok", "9"),
    ("scheduler", Scheduler(0, late=("a",)), "problem", "max_cron_threads"),
    ("scheduler", Scheduler(0, all=9), "ok", "9"),  # another process runs them
    ("scheduler", Scheduler(off=("sweep",)), "warning", "sweep"),
    ("scheduler", Scheduler(failing=("read",)), "warning", "read"),
    ("scheduler", Scheduler(late=("brief",)), "problem", "brief"),
    ("forecasts", Forecasts(40, 0), "ok", "40"),
    ("forecasts", Forecasts(40, 3), "warning", "3"),
    ("forecasts", Forecasts(40, 9), "problem", "9"),
    ("forecasts", Forecasts(), "warning", "No forecast"),
    ("forecasts", Forecasts(orders=False), "skipped", "Nothing"),
    ("live", Live("open"), "ok", "word by word"),
    ("live", Live(), "skipped", "browser"),
    ("live", Live("refused"), "warning", "no websocket"),
    ("live", Live("silent", workers=4), "warning", "no websocket"),
    ("proxy", Proxy(), "ok", "Without"),
    ("proxy", Proxy(forwarded=True, mode=True), "ok", "Through"),
    ("proxy", Proxy(asked=False), "skipped", "browser"),
    ("proxy", Proxy(forwarded=True), "warning", "does not know"),
    ("proxy", Proxy(browser_https=True), "warning", "https"),
    ("proxy", Proxy(mode=True), "warning", "directly"),
    ("packages", Packages(), "ok", "All"),
    ("packages", Packages(("numpy",)), "problem", "numpy"),
    ("packages", Packages((), ("python-docx",)), "warning", "python-docx"),
    ("postgresql", Postgres(15, EXTENSIONS), "ok", "pg_trgm"),
    ("postgresql", Postgres(12, EXTENSIONS), "problem", "12"),
    ("postgresql", Postgres(15, EXTENSIONS, True), "problem", "pgvector"),
    ("postgresql", Postgres(15, extensions(pg_trgm="available")), "warning", "pg_trgm"),
    ("postgresql", Postgres(15, extensions(pg_trgm="")), "warning", "pg_trgm"),
    ("connections", Connections(12), "ok", "12 of 97"),
    ("connections", Connections(90), "problem", "90 of 97"),
    ("connections", Connections(pool=8), "warning", "8"),
    ("connections", Connections(pool=200), "warning", "200"),
    ("connections", Connections(workers=60), "warning", "63"),
    ("limits", Limits(), "ok", "workers = 0"),
    ("limits", Limits(workers=4), "ok", "4"),
    ("limits", Limits(real=20), "warning", "20"),
    ("limits", Limits(cron=30), "warning", "30"),
    ("limits", Limits(cron=0), "ok", "workers = 0"),
    ("limits", Limits(cron=0, real=20), "warning", "20"),  # threads know no 0
    ("limits", Limits(4, cron=0, real=40), "ok", "4"),
    ("limits", Limits(4, cron=70), "warning", "70"),  # an idle one is killed
    ("limits", Limits(4, real=15, cron=300), "warning", "15"),
    ("limits", Limits(4, memory_soft=512 * 1024**2), "warning", "512"),
    ("limits", Limits(20, memory=4 * GB), "warning", "20"),
    ("disk", Disk(50, 200), "ok", "50.0"),
    ("disk", Disk(3, 200), "warning", "3.0"),
    ("disk", Disk(0.4, 200), "problem", "0.4"),
    ("disk", Disk(50, 200, writable=False), "problem", "not write"),
    ("clock", Clock(0.2, zone="Europe/Madrid"), "ok", "Europe/Madrid"),
    ("clock", Clock(-9.0), "warning", "9"),
    ("clock", Clock(3600.0), "problem", "3600"),
    ("clock", Clock(zoneless=2, zone="Europe/Madrid"), "warning", "2"),
    ("languages", Languages(("en_US", "es_ES"), {}), "ok", "es_ES"),
    ("languages", Languages(("en_US",), {"fr_FR": 2}), "warning", "fr_FR"),
    ("languages", Languages(("es_ES",), {}, True), "warning", "Spanish"),
    ("printing", Printing(), "ok", "there"),
    ("printing", Printing("install"), "warning", "not installed"),
    ("printing", Printing("upgrade"), "warning", "old"),
    ("printing", Printing("broken"), "warning", "does not work"),
    ("printing", Printing("workers"), "warning", "two workers"),
]


@pytest.mark.parametrize(("code", "facts", "level", "piece"), CASES)
def test_a_fault_is_told_with_its_remedy(code, facts, level, piece):
    found = CHECKS[code].judge(facts)
    assert (found.level, piece in found.told) == (level, True), found
    if level in ("warning", "problem"):
        assert found.means, "what it means for users"
        assert found.mend, "how to mend it"
    if found.button:
        assert CHECKS[code].mend, "a button does something"


def test_every_check_is_tried_when_well_and_with_a_fault():
    levels = {code: set() for code in CHECKS}
    for code, _facts, level, _piece in CASES:
        levels[code].add(level)
    assert all({"ok"} < tried for tried in levels.values()), levels


def test_codes_are_unique():
    assert len(CHECKS) == sum(len(subject.CHECKS) for subject in SUBJECTS)


def test_a_finding_has_no_other_level():
    assert worst([]) == "ok"
    assert worst(["skipped", "ok"]) == "ok"
    assert worst([*LEVELS]) == "problem"


def test_a_proxy_with_workers_is_told_its_port():
    found = CHECKS["live"].judge(Live("refused", 4, 9072))
    assert "9072" in found.mend
    assert "127.0.0.1:9072" in found.command


def test_a_switch_is_offered_only_where_the_server_has_the_extension():
    judge = CHECKS["postgresql"].judge
    assert judge(Postgres(15, extensions(pg_trgm="available"))).button
    assert not judge(Postgres(15, extensions(pg_trgm=""))).button


@pytest.mark.parametrize("memory", [0.0, 2.0, 4.5, 8.0, 16.0, 64.0])
@pytest.mark.parametrize("cores", [0, 1, 2, 4, 16])
def test_what_is_recommended_fits(memory, cores):
    told = advised(Machine(memory, cores))
    best = [each for each in told if each.best]
    fitting = [each for each in told if each.fits]
    assert len(best) == bool(fitting or not memory)
    for each in best:
        assert each.fits is not False
    for one in fitting:
        assert one.candidate.memory <= memory - 3
    assert all(each.verdict for each in told)


@pytest.mark.parametrize(
    ("code", "facts", "piece"),
    [
        ("memory", Room("qwen", 2, True, 16, 1, 4), "2,8 GB"),
        ("disk", Disk(3.25, 200), "3,2"),
        ("speed", Speed("qwen", 4.0), "4,0"),
        ("server", [UP], "0,1"),
    ],
)
def test_figures_are_written_as_the_reader_writes_them(code, facts, piece):
    with speaking(Speech("es", lambda source: source, SPANISH)):
        assert piece in CHECKS[code].judge(facts).told


def test_findings_are_plain_values():
    found = CHECKS["disk"].judge(Disk(50, 200))
    assert set(found.as_json()) == {one.name for one in dataclasses.fields(found)}
