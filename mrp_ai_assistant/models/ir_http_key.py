"""Who a request of the API is: the user of an API key."""

import re

from odoo import models
from odoo.http import request
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import Unauthorized

_BEARER = re.compile(r"bearer\s+\S", re.IGNORECASE)


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _auth_method_mrp_ai_key(cls):
        """Odoo's ``bearer``, and a key alone. That one lets in whoever is logged in as
        well, when a browser says that its user opened the address; a cookie goes along
        with whatever a page sends, so it never counts here."""
        if not _BEARER.match(request.httprequest.headers.get("Authorization", "")):
            raise Unauthorized(www_authenticate=WWWAuthenticate("bearer"))
        cls._auth_method_bearer()
