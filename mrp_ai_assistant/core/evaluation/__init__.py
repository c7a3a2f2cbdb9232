"""How well a model does here, on questions and evidences of its own.

questions   what it must choose a skill for
evidences   what it must tell
evaluate    both, counted
"""

from .evaluate import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
