"""Questions that only count, sum or average: what may be asked, and one that is.

SUBJECTS   the white-list: models, and the fields that they are grouped by
Query      one question over one of them
"""

from .query import Query
from .subject import Measured, Subject
from .subjects import SUBJECTS

__all__ = ["SUBJECTS", "Measured", "Query", "Subject"]
