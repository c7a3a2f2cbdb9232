"""ODOO_API_KEY=… python ask.py https://odoo.example.com "Which orders are late?" """

import json
import os
import sys
import time
import urllib.request

API = f"{sys.argv[1]}/mrp_ai_assistant/api/v1"
HEADERS = {
    "Authorization": f"Bearer {os.environ['ODOO_API_KEY']}",
    "Content-Type": "application/json",
}


def call(path, body=None):
    data = json.dumps(body).encode() if body else None
    request = urllib.request.Request(API + path, data, HEADERS)
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


turn = call("/ask", {"question": sys.argv[2]})["turn"]
while not (seen := call(f"/turns/{turn['id']}"))["finished"]:
    time.sleep(seen["retry_after"])
print(seen["answer"]["text"])
