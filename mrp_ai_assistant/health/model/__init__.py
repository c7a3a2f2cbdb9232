"""The language model, and where it runs. Without one the assistant answers all the
same: nothing here is worse than a warning while none was ever set up."""

from ...core.i18n import _lt
from . import chosen, memory, server, speed

TITLE = _lt("Language model")
CHECKS = (server.CHECK, chosen.CHECK, memory.CHECK, speed.CHECK)
