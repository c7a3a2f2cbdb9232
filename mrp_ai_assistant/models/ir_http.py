from odoo import models

from ..home.record_questions import models_asked_about
from ..runner.requests_first import REQUESTS

_GROUP = "mrp_ai_assistant.group_ai_user"


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _pre_dispatch(cls, rule, args):
        REQUESTS.begin()
        return super()._pre_dispatch(rule, args)

    @classmethod
    def _post_dispatch(cls, response):
        try:
            return super()._post_dispatch(response)
        finally:
            REQUESTS.end()

    def session_info(self):
        """Whether this user may ask, and of which records: the back end shows its
        systray entry, commands and menu items by it. Rights are checked on asking."""
        info = super().session_info()
        user = self.env.user
        if user._is_internal() and user.has_group(_GROUP):
            conversations = self.env["mrp.ai.conversation"]
            own = [("user_id", "=", user.id), ("unread", "=", True)]
            info["mrp_ai_assistant"] = {
                "models": models_asked_about(self.env),
                "unread": conversations.search_count(own),
            }
        return info
