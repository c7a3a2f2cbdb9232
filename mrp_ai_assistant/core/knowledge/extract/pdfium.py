"""The library pdfium out of the package pypdfium2, with no more than is called here.

pypdfium2 itself declares all of pdfium and much around it: to load that takes as long
as to read some pages, for each file anew.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.machinery import PathFinder
from typing import Any

Address = ctypes.c_void_p
# Kinds of objects on a page.
TEXT, PATH, FORM = 1, 2, 5
PACKAGE = "pypdfium2_raw"
NAMES = ("libpdfium.so", "libpdfium.dylib", "pdfium.dll")


def _library() -> ctypes.CDLL:
    """Raises ``ImportError`` where there is none."""
    package = PathFinder.find_spec(PACKAGE)
    if package is None:
        raise ImportError(PACKAGE)
    for folder in package.submodule_search_locations or ():
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.exists(path):
                return _loaded(path)
    # It was built for a pdfium that stands elsewhere, and knows where.
    found: ctypes.CDLL = import_module(f"{PACKAGE}.bindings")._libs["pdfium"]
    return found


def _loaded(path: str) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(path)
    except OSError as error:
        raise ImportError(str(error)) from None


_pdfium = _library()
# Whoever has done so before: it is done once.
_pdfium.FPDF_InitLibrary()


# None of them calls back, and the process has no other threads to give way to. To make
# a kind of function takes longer than to call one a hundred times.
_kind = lru_cache(maxsize=None)(ctypes.PYFUNCTYPE)


def function(
    name: str, result: Any = ctypes.c_int, *arguments: Any
) -> Callable[..., Any]:
    """Without ``arguments`` it takes addresses as ``Address`` and whole numbers as
    they are, unchecked."""
    try:
        place = ctypes.cast(getattr(_pdfium, name), Address).value or 0
    except AttributeError as error:
        raise ImportError(str(error)) from None
    called: Callable[..., Any] = _kind(result, *arguments)(place)
    return called
