"""What the assistant may propose to change: one file, one action.

Every module of this folder that declares an ``Action`` is found by itself. Only a
person's click on a stored proposal executes one (``mrp.ai.proposal``).
"""

import importlib
import inspect
import pkgutil

from ..core.proposal import Action


def _declared():
    for info in pkgutil.iter_modules(__path__, f"{__name__}."):
        module = importlib.import_module(info.name)
        classes = (each for each in vars(module).values() if inspect.isclass(each))
        for each in classes:
            own = each.__module__ == module.__name__ and issubclass(each, Action)
            if own and not inspect.isabstract(each):
                yield each()


ACTIONS = {action.name: action for action in _declared()}
