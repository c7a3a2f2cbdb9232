"""Claim: without a model an answer is there before anybody looks for it.

Asks each question of the list ROUNDS times, as the demo's planner, in one process, by
the very path of the page (question, claim, run, log), and prints the seconds from claim
to last event. Needs the database of ``make demo``; its name may be the first argument.
"""

import json
import statistics
import subprocess
import sys

ROUNDS = 10
QUESTIONS = (
    "¿Qué órdenes de fabricación van con retraso?",
    "What is in progress right now?",
    "¿Cuántas órdenes hay por estado?",
    "¿Qué componentes faltan para las órdenes de esta semana?",
    "How much stock is there of TAB-ROB-18?",
    "¿Qué toca ahora en Montaje?",
    "Which work centers are blocked, and why?",
    "¿Qué compras están retrasadas?",  # refused: the price of an honest no
)


def answers(database: str) -> list[dict]:
    """One JSON answer a question, ROUNDS times the list; the first round warms up."""
    command = ["odoo", "mrp_ai_ask", "-d", database, "--login", "planner"]
    command += ["--model", "none", "--json", "-"]
    asked = "\n".join(QUESTIONS * (ROUNDS + 1))
    done = subprocess.run(
        command, input=asked, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    database = sys.argv[1] if len(sys.argv) > 1 else "mrp_ai_demo"
    found = answers(database)[len(QUESTIONS) :]
    print(f"{'question':58} {'median s':>8} {'worst s':>8}")
    everything = []
    for place, question in enumerate(QUESTIONS):
        seconds = [answer["seconds"] for answer in found[place :: len(QUESTIONS)]]
        everything += seconds
        print(f"{question:58} {statistics.median(seconds):8.3f} {max(seconds):8.3f}")
    p95 = statistics.quantiles(everything, n=20)[-1]
    median = statistics.median(everything)
    print(f"\nall: median {median:.3f} s, p95 {p95:.3f} s, {len(everything)} answers")


if __name__ == "__main__":
    main()
