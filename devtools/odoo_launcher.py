"""Starts Odoo: a checkout's ``odoo-bin`` and a package's ``odoo`` in one file.

Run as a script, with Odoo on PYTHONPATH. Odoo's command names cannot hold a dash; here
``mrp-ai-ask`` may be written all the same.
"""

import sys


def with_underscores(arguments):
    """The command's own name as Odoo knows it; questions are left alone.

    >>> with_underscores(["mrp-ai-ask", "-d", "x", "what is mrp-ai-ask?"])
    ['mrp_ai_ask', '-d', 'x', 'what is mrp-ai-ask?']
    """
    for number, word in enumerate(arguments):
        if not word.startswith("-"):
            named = word.replace("-", "_") if word.startswith("mrp-ai-") else word
            return [*arguments[:number], named, *arguments[number + 1 :]]
    return arguments


if __name__ == "__main__":
    # This file's folder came first on the path: its modules must not hide others.
    sys.path.pop(0)
    sys.argv[1:] = with_underscores(sys.argv[1:])
    import odoo.cli

    odoo.cli.main()
