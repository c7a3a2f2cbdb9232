"""Claim: we spend a small part of the tokens of an agent loop that sends its tools.

The generic loop sends the schemas of all skills with each of its two calls (choose a
tool; tell its result), as the peers do. Its prompts are built here from our own skills
and our own answers, and counted by the tokenizer of a real model: what Ollama reports
as ``prompt_eval_count`` for each piece. It is even granted a right choice at once and
an answer as short as ours. Ours is what the same model reported for our own answers.

    python benchmarks/tokens_per_question.py [database] [Ollama's address] [model]
"""

import json
import os
import sys
import urllib.request
from functools import cache

from odoo.tools import config

DATABASE = "mrp_ai_demo"
SYSTEM = (
    "You are an assistant for a manufacturing company that uses Odoo. Use the tools to "
    "read data. Never invent figures. Answer in the language of the user."
)
QUESTIONS = (
    ("es", "¿Qué órdenes de fabricación van con retraso?"),
    ("en", "How much stock is there of TAB-ROB-18?"),
    ("es", "¿Qué componentes faltan para las órdenes de la semana que viene?"),
    ("en", "Which work centers are blocked, and why?"),
    ("es", "¿Qué toca ahora en Montaje?"),
    ("en", "Where is the component GUI-EXT used?"),
    ("es", "¿Qué tiempo hará mañana?"),
    ("en", "draft manufacturing orders"),
)


class Counter:
    """Tokens of texts, by the tokenizer of ``model``."""

    def __init__(self, url, model):
        self._url, self._model = url.rstrip("/"), model
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open

    @cache  # noqa: B019  one counter a run
    def tokens(self, text):
        """In pieces of lines, so that none exceeds the context."""
        pieces = [text[start : start + 4000] for start in range(0, len(text), 4000)]
        return sum(map(self._piece, pieces))

    def _piece(self, text):
        options = {"num_predict": 1, "num_ctx": 4096, "num_thread": 1}
        body = {"model": self._model, "prompt": text, "raw": True, "stream": False}
        request = urllib.request.Request(
            f"{self._url}/api/generate",
            json.dumps({**body, "options": options}).encode(),
            {"Content-Type": "application/json"},
        )
        with self._open(request, timeout=600) as reply:
            return json.load(reply)["prompt_eval_count"]


def tools(skills):
    """The skills as the tools that such loops send, one JSON text each."""
    return [
        json.dumps(
            {
                "type": "function",
                "function": {
                    "name": skill.name,
                    "description": skill.doc,
                    "parameters": skill.json_schema(),
                },
            },
            ensure_ascii=False,
        )
        for skill in skills
    ]


def result_as_json(answer):
    """What a tool would have given back: the rows of our tables."""
    rows = [
        [text for _kind, _raw, text in row.cells]
        for table in answer.tables
        for row in table.rows
    ]
    return json.dumps(rows, ensure_ascii=False)


def generic(counter, schemas, question, answer):
    """Tokens of the loop's prompts for one question: (first call, both calls)."""
    fixed = counter.tokens(SYSTEM) + sum(map(counter.tokens, schemas))
    first = fixed + counter.tokens(question)
    if not answer.skill:
        return first, first
    second = first + counter.tokens(result_as_json(answer))
    return first, first + second


def main():
    given = [*sys.argv[1:], *("", "", "")]
    database = given[0] or DATABASE
    url = given[1] or os.environ.get("OLLAMA_HOST") or "http://127.0.0.1:11434"
    model = given[2] or os.environ.get("MODEL") or "qwen2.5-coder:1.5b"
    odoo_args = os.environ.get("MRP_AI_ODOO_ARGS", "--log-level=critical").split()
    config.parse_config(odoo_args)  # from here on Odoo finds our addon
    from odoo.addons.mrp_ai_assistant.skills import SKILLS

    from evals.asking import Asker

    asker, counter = Asker(database, odoo_args), Counter(url, model)
    asker.use_server(url)
    schemas = tools(SKILLS)
    fixed = sum(map(counter.tokens, schemas))
    print(f"{len(schemas)} skills: {fixed} tokens of schemas; counted by {model}\n")
    print(f"{'question':66} {'ours read':>9} {'written':>8} {'loop reads':>10}")
    sums = [0, 0, 0]
    for language, question in QUESTIONS:
        answer = asker.ask(question, "boss", language, model).answer
        _first, both = generic(counter, schemas, question, answer)
        ours = answer.stats.get("prompt_tokens") or 0
        written = answer.stats.get("tokens") or 0
        sums = [sums[0] + ours, sums[1] + written, sums[2] + both]
        print(f"{question:66} {ours:9} {written:8} {both:10}", flush=True)
    number = len(QUESTIONS)
    mean = [round(each / number) for each in sums]
    print(f"\n{'mean':66} {mean[0]:9} {mean[1]:8} {mean[2]:10}")
    print(f"the loop reads {sums[2] / max(sums[0], 1):.0f} times as much")


if __name__ == "__main__":
    main()
