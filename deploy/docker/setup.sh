#!/bin/sh
# Before Odoo starts: the database, the addon in it, and what the first start needs.
# Doing it again changes nothing, except that a newer addon is upgraded.
set -eu

odoo -i mrp_ai_assistant --load-language="${ODOO_LANGUAGES:-en_US,es_ES}" \
    --stop-after-init --no-http
odoo module upgrade --outdated mrp_ai_assistant
odoo shell --no-http < /opt/mrp-ai/first_start.py
