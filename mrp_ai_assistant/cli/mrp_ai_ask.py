import sys

from odoo.cli import Command


class MrpAiAsk(Command):
    """Ask the production assistant: a question, or - for one a line on stdin.

    Odoo loads this file by its path, so the assistant itself is imported late.
    """

    name = "mrp_ai_ask"

    def run(self, args):
        from odoo.addons.mrp_ai_assistant.terminal import ask

        sys.exit(ask.run(self.parser, args))
