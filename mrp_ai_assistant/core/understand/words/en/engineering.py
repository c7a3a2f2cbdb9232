"""How a product is made."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "bom": "bom+, boms, bill+ of material+, bill of materials, recipe+, structure",
    "where_used": """where used, used in, uses, use, is used, used by, need, needs,
        needed, require, requires, required""",
    "lead_time": """lead time+, how long, duration+, cycle time+, takes, take,
        time+, minutes""",
    "producible": """can we make, can i make, can we produce, can i produce, could
        we make, can be made, able to make, can we build, can i build, can be
        produced, can we manufacture, can i manufacture, could i make, enough to
        make""",
    "manual": """manual+, instruction+, procedure+, document+, documentation,
        drawing+, how to, worksheet+, datasheet+""",
}
