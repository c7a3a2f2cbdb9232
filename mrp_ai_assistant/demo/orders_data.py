"""The orders of these days and their stories: plain data."""

from dataclasses import dataclass, field

from .products_data import recipe


@dataclass(frozen=True)
class Order:
    """One manufacturing order of the demo.

    :param start: days from today to its start; ``deadline`` likewise
    :param done: work orders already finished
    :param short: parts that are missing, with what there is of them
    :param planned: takes the next free slots of its work centres
    :param customer: who waits for it, where sales are installed
    """

    key: str
    product: str
    quantity: float
    state: str
    start: int
    deadline: int
    done: int = 0
    short: dict[str, float] = field(default_factory=dict)
    planned: bool = False
    priority: str = "0"
    customer: str = ""
    running: int = 0


# Past their deadline, each for another reason.
LATE = (
    # Everything is there, but cutting is full.
    Order("nogal", "ARM-NOG", 4, "confirmed", -12, -8, planned=True, customer="bahia"),
    # Nothing holds these two: they could start.
    Order("cajones", "SUB-CAJ-LAC", 60, "confirmed", -5, -3),
    Order("sillas", "SIL-CLA", 24, "confirmed", -4, -1, customer="encina"),
    # The glass is overdue at its vendor; some stands in quarantine.
    Order("marina", "APA-MAR", 3, "confirmed", -9, -6, short={"VID-TEM-06": 0},
          customer="delta"),
    # Waits for seats, whose own order waits for fabric.
    Order("luna", "SIL-LUN", 12, "confirmed", -8, -5, short={"SUB-ASI-TAP": 4},
          customer="olmos"),
    Order("asientos", "SUB-ASI-TAP", 40, "confirmed", -9, -7, short={"TEJ-GRI": 0}),
    Order("puertas", "SUB-PUE-LAC", 20, "progress", -6, -4, done=2),
    # Nobody has ordered the table slides.
    Order("olivo", "MES-OLI", 6, "confirmed", -6, -3, short={"GUI-EXT": 2}),
    # Waits for doors that stand before the blocked finishing centre.
    Order("alba", "ARM-ALB", 5, "confirmed", -7, -2, short={"SUB-PUE-LAC": 2},
          customer="vela"),
    # The boards come with a purchase that slipped.
    Order("azteca", "MES-AZT", 10, "confirmed", -24, -19, short={"TAB-ROB-18": 14},
          priority="1", customer="miramar"),
    Order("comodas", "COM-SER", 6, "progress", -5, -2, done=1, running=95, customer="garcia"),
    Order("libreria", "LIB-RIB", 4, "to_close", -6, -2, done=2),
)

# In hand and in time.
STARTED = (
    Order("r01", "SUB-EST-SIL", 80, "progress", -1, 2, done=1, running=40),
    Order("r02", "SUB-CUE-ARM", 12, "progress", 0, 3, running=65),
    Order("r03", "ESC-NOR", 8, "progress", -1, 4, done=1),
    Order("r04", "MES-AZT", 5, "progress", -2, 3, done=3, customer="delta"),
    Order("r05", "SIL-CLA", 36, "progress", -1, 2, running=25),
    Order("r06", "SUB-PUE-NOG", 10, "progress", -2, 1, done=1),
    Order("r07", "SUB-BAS-MES", 20, "progress", -1, 5, done=1),
    Order("c01", "SUB-MOD-EST", 30, "to_close", -3, 1, done=2),
    Order("c02", "SIL-LUN", 10, "to_close", -3, 0, done=2),
    Order("c03", "ESC-NOR", 6, "to_close", -4, 2, done=2),
)

# Still to start. The planned ones fill the cutting centre before "nogal".
WAITING = (
    Order("w01", "SUB-CUE-ARM", 18, "confirmed", 0, 3, planned=True, priority="1"),
    Order("w02", "COM-SER", 10, "confirmed", 0, 4, planned=True),
    Order("w03", "SUB-EST-SIL", 60, "confirmed", 1, 5, planned=True),
    Order("w04", "ESC-NOR", 12, "confirmed", 0, 2, customer="marcos"),
    Order("w05", "SIL-CLA", 40, "confirmed", 0, 3),
    Order("w06", "SUB-CAJ-LAC", 50, "confirmed", 0, 1),
    Order("w07", "MES-OLI", 4, "confirmed", 0, 5, short={"GUI-EXT": 0}),
    Order("w08", "ARM-NOG", 3, "confirmed", 1, 6),
    Order("w09", "ARM-ALB", 2, "confirmed", 1, 7, short={"SUB-PUE-LAC": 0}),
    Order("w10", "SIL-CLA", 24, "confirmed", 2, 6, customer="miramar"),
    Order("w11", "SUB-BAS-MES", 24, "confirmed", 2, 4),
    Order("w12", "ESC-NOR", 10, "confirmed", 3, 8),
    Order("w13", "MES-AZT", 6, "confirmed", 4, 10, short={"TAB-ROB-18": 0}, customer="encina"),
    Order("w14", "COM-SER", 8, "confirmed", 4, 9),
    Order("w15", "SUB-PUE-NOG", 16, "confirmed", 5, 8),
    Order("w16", "SIL-LUN", 20, "confirmed", 6, 12, short={"SUB-ASI-TAP": 0}, customer="olmos"),
    Order("w17", "ARM-NOG", 5, "confirmed", 7, 13),
    Order("w18", "SUB-CAJ-LAC", 80, "confirmed", 7, 10),
    Order("w19", "LIB-RIB", 6, "confirmed", 8, 14, customer="marcos"),
    Order("w20", "SIL-CLA", 48, "confirmed", 9, 14),
    Order("w21", "SUB-EST-SIL", 100, "confirmed", 9, 12),
    Order("w22", "MES-OLI", 5, "confirmed", 10, 16, short={"GUI-EXT": 0}),
    Order("w23", "COM-SER", 12, "confirmed", 11, 17),
    Order("w24", "ESC-NOR", 9, "confirmed", 12, 18, customer="delta"),
)

DRAFT = (
    Order("d01", "MES-AZT", 12, "draft", 8, 15),
    Order("d02", "SIL-LUN", 30, "draft", 9, 16),
    Order("d03", "APA-MAR", 4, "draft", 10, 20),
    Order("d04", "ARM-ALB", 6, "draft", 12, 19),
    Order("d05", "SUB-PUE-LAC", 40, "draft", 6, 9),
    Order("d06", "LIB-RIB", 5, "draft", 14, 22),
    Order("d07", "SIL-CLA", 60, "draft", 15, 21),
    Order("d08", "ESC-NOR", 15, "draft", 16, 24),
)

CANCELLED = (
    Order("x01", "ARM-NOG", 2, "cancel", -10, -4),
    Order("x02", "MES-OLI", 3, "cancel", -6, -1),
    Order("x03", "COM-SER", 4, "cancel", 1, 6),
    Order("x04", "SIL-LUN", 8, "cancel", 3, 9),
)

# Closed in the last two weeks; the day of their end stands below.
DONE = (
    Order("f01", "SIL-CLA", 30, "done", -12, -10),
    Order("f02", "SUB-CAJ-LAC", 70, "done", -12, -11),
    Order("f03", "ARM-NOG", 4, "done", -11, -9),
    Order("f04", "ESC-NOR", 9, "done", -10, -7),
    Order("f05", "SUB-EST-SIL", 60, "done", -10, -9),
    Order("f06", "COM-SER", 7, "done", -9, -8),
    Order("f07", "MES-OLI", 5, "done", -8, -5),
    Order("f08", "SIL-CLA", 24, "done", -7, -5),
    Order("f09", "SUB-CUE-ARM", 10, "done", -6, -5),
    Order("f10", "ESC-NOR", 8, "done", -5, -3),
    Order("f11", "SUB-BAS-MES", 16, "done", -4, -3),
    Order("f12", "LIB-RIB", 5, "done", -4, -3),
    Order("f13", "SIL-CLA", 20, "done", -2, 0),
    Order("f14", "SUB-CAJ-LAC", 40, "done", -1, 1),
)
# Days from today to the end of a closed order: two of them ended after their deadline.
ENDED = {
    "f01": -10, "f02": -11, "f03": -7, "f04": -7, "f05": -9, "f06": -8, "f07": -5,
    "f08": -5, "f09": -5, "f10": -3, "f11": -3, "f12": -1, "f13": 0, "f14": 0,
}

# Those with all their parts first: they reserve. Who is short gets what is left, in
# the order of the lists: who needs all of a part stands before who lacks it.
_OPEN = (*STARTED, *WAITING, *LATE)
ORDERS = (
    *DONE,
    *(order for order in _OPEN if not order.short),
    *(order for order in LATE if order.short),
    *(order for order in _OPEN if order.short and order not in LATE),
    *DRAFT,
    *CANCELLED,
)


def parts_needed() -> dict[str, float]:
    """What must be on the shelves for these stories to come true, by reference."""
    needed: dict[str, float] = {}
    for order in ORDERS:
        if order.state in ("draft", "cancel"):
            continue
        for part, quantity in recipe(order.product).items():
            amount = order.short.get(part, quantity * order.quantity)
            needed[part] = round(needed.get(part, 0.0) + amount, 2)
    return needed
