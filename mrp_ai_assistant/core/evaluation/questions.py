"""What a model is asked when it is evaluated: what skills answer, in other words.

Written for this and used for nothing else: no phrase of a skill, no example of a
prompt, no question that a router was tuned on. "none": nothing that is on offer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Asked:
    skill: str
    language: Literal["es", "en"]
    question: str


_SPANISH = {
    "late_orders": ("¿cuáles se nos han pasado de fecha?",),
    "manufacturing_orders": ("¿qué se está haciendo hoy en la nave?",),
    "component_shortages": ("¿qué material nos va a dejar tirados?",),
    "stock_by_location": ("¿cuántas patas me quedan en la estantería?",),
    "blocked_work_centers": ("¿qué máquina no tira y qué le pasa?",),
    "work_orders_by_center": ("¿en qué anda cada puesto?",),
    "incoming_material": ("¿para cuándo viene lo que esperamos?",),
    "capacity": ("¿dónde nos vamos a atascar?",),
    "oee_losses": ("¿en qué se nos va el tiempo de las máquinas?",),
    "none": (
        "¿qué pongo hoy para cenar?",
        "¿cuánto gana el director?",
    ),
}
_ENGLISH = {
    "late_orders": ("which ones have slipped past their date?",),
    "manufacturing_orders": ("what are we building at the moment?",),
    "component_shortages": ("what parts are we going to run short of?",),
    "stock_by_location": ("how many legs are left on the shelf?",),
    "blocked_work_centers": ("which machine is down and what is wrong with it?",),
    "work_orders_by_center": ("what is each station busy with?",),
    "incoming_material": ("when do the parts we are waiting for get here?",),
    "capacity": ("where are we going to get stuck?",),
    "oee_losses": ("where does our machine time go?",),
    "none": (
        "what shall I have for dinner?",
        "how much does the director earn?",
    ),
}
ASKED: tuple[Asked, ...] = (
    *(Asked(name, "es", text) for name, said in _SPANISH.items() for text in said),
    *(Asked(name, "en", text) for name, said in _ENGLISH.items() for text in said),
)
