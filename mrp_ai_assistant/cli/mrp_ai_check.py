import sys

from odoo.cli import Command


class MrpAiCheck(Command):
    """Look whether all is well with the production assistant, and how to mend it."""

    name = "mrp_ai_check"

    def run(self, args):
        from odoo.addons.mrp_ai_assistant.terminal import check

        sys.exit(check.run(self.parser, args))
