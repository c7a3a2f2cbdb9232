"""Ask the model and wait for it, as the tutorials do."""

import requests
from odoo import http


class Naive(http.Controller):
    @http.route("/mrp_ai_naive/ask", type="jsonrpc", auth="user")
    def ask(self, url, model, question):
        body = {
            "model": model,
            "messages": [{"role": "user", "content": question}],
            "options": {"num_predict": 320},
            "stream": False,
        }
        reply = requests.post(f"{url}/api/chat", json=body, timeout=300)
        return reply.text
