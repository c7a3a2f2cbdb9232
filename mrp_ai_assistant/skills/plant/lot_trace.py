"""Where a lot came from and where it went, by done movements."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...core.evidence import RecordRef
from .incoming import Sight, vendor
from .record import in_companies

# A lot's lots' lots: further down nobody looks, and a loop would never end.
_DEEP = 6


@dataclass
class Trace:
    """Done lines by what they tell of a lot; ``lots`` are all that it went into."""

    came: Any
    used: Any
    sent: Any
    lots: Any
    untracked: list[str] = field(default_factory=list)

    @cached_property
    def sight(self) -> Sight:
        return Sight((self.came | self.sent).move_id)

    def partner(self, line: Any) -> RecordRef | None:
        """Who sent or got a line of ``came`` or ``sent``."""
        return vendor(line.move_id, self.sight)


def _lines(env: Any, *domain: Any) -> Any:
    done = [("state", "=", "done"), *in_companies(env), *domain]
    return env["stock.move.line"].search(done, order="date, id")


def follow(env: Any, lot: Any) -> Trace:
    came = _lines(
        env,
        ("lot_id", "=", lot.id),
        ("location_id.usage", "in", ("supplier", "production", "inventory")),
        ("location_dest_id.usage", "in", ("internal", "transit")),
    )
    lots, wave, used = lot, lot, env["stock.move.line"]
    untracked: dict[str, None] = {}
    for _level in range(_DEEP):
        lines = _lines(
            env,
            ("lot_id", "in", wave.ids),
            ("location_dest_id.usage", "=", "production"),
        )
        used |= lines
        wave = _made(lines, untracked) - lots
        lots |= wave
        if not wave:
            break
    sent = _lines(
        env, ("lot_id", "in", lots.ids), ("location_dest_id.usage", "=", "customer")
    )
    return Trace(came, used, sent, lots, list(untracked))


def _made(lines: Any, untracked: dict[str, None]) -> Any:
    """The lots made of consumed ``lines``; what has none is put into ``untracked``."""
    made = lines.produce_line_ids.lot_id
    for order in lines.move_id.raw_material_production_id:
        if order.product_id.tracking == "none":
            untracked[order.product_id.display_name] = None
        elif not lines.filtered(
            lambda line, o=order: order_of(line) == o
        ).produce_line_ids:
            made |= order.lot_producing_ids
    return made


def order_of(line: Any) -> Any:
    return line.move_id.raw_material_production_id
