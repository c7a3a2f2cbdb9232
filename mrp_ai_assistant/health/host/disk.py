"""Is there room for documents and attachments?"""

import os
import shutil
from dataclasses import dataclass

from ...core.i18n import _, _lt, formats
from ..check import Check
from ..finding import OK, PROBLEM, WARNING, Finding

_LOW = 5.0  # GB
_FULL = 1.0
_GB = 1e9


@dataclass(frozen=True)
class Disk:
    """GB where Odoo keeps its files; ``writable``: this process may write there."""

    free: float
    total: float
    writable: bool = True


def facts(env, process):
    place = env["ir.attachment"].sudo()._filestore()
    while not os.path.isdir(place) and os.path.dirname(place) != place:
        place = os.path.dirname(place)  # made with the first file
    usage = shutil.disk_usage(place)
    return Disk(usage.free / _GB, usage.total / _GB, os.access(place, os.W_OK))


def judge(disk):
    """The ``Finding`` of ``Disk``."""
    values = {
        "free": formats().number(disk.free, 1, fixed=True),
        "total": formats().number(disk.total),
    }
    told = _("%(free)s of %(total)s GB are free where Odoo keeps files.", **values)
    if not disk.writable:
        return Finding(
            PROBLEM,
            _("Odoo may not write where it keeps its files."),
            means=_("No document can be added, no file exported."),
            mend=_("Give the user that runs Odoo the right to write there."),
        )
    if disk.free >= _LOW:
        return Finding(OK, told)
    return Finding(
        PROBLEM if disk.free < _FULL else WARNING,
        told,
        means=_("When it is full, no document can be added and the database may stop."),
        mend=_("Make room, or move Odoo's files to a larger disk."),
    )


CHECK = Check("disk", _lt("Disk space"), facts, judge)
