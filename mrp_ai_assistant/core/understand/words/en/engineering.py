"""How a product is made."""

from __future__ import annotations

CONCEPTS: dict[str, str] = {
    "bom": """bom+, boms, bill+ of material+, bill of materials, bills of materials,
        recipe+, structure, made of, made out of, what goes into,
        parts go into, components go into, materials go into, parts does go
        into, made up of, consists
        of, consist of, parts list, composition, made from, routing, routings, which
        operations does, what do i need to make,
        what do we need to make, what do i need to build, what do we need to build,
        what is needed to make, what is needed to build, material needed for, materials
        needed for, material needed to make, materials needed to make""",
    "where_used": """where used, used in, uses, use, used, is used, are used, used by,
        used for, need, needs, needed, require, requires, required, part of, goes
        into, go into, in which products, in what products, contain, contains""",
    "lead_time": """lead time+, how long, duration+, cycle time+, takes, take, time+,
        minutes, throughput time+, delivery time+, production time, manufacturing
        time, replenishment time""",
    "producible": """can we make, can i make, can we produce, can i produce, could
        we make, could we produce, could we build, can be made, able to make, able to
        produce, able to build, can we build, can i build, can be produced, can be
        built, can be manufactured, could be made, can we manufacture, can i
        manufacture, could i make, could i build, could we manufacture, can we
        assemble, can i assemble, can be assembled, enough to make, enough to build,
        enough to produce, enough stock to make, enough stock to build, enough
        material to make, enough material to build, enough components to make, enough
        components to build, enough parts to make, enough parts to build, producible,
        material for making, stock to make, material to make, components to make""",
    "stock": "current stock, available stock",
    "manual": """manual+, instruction+, procedure+, document+, documentation,
        drawing+, how to, worksheet+, datasheet+""",
}
