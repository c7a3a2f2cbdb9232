"""Finds or fetches the real parts (Odoo, Python, PostgreSQL, Ollama, Chromium) and
runs the demo and the tests with them. Standard library only, until the virtual
environment exists. Start with ``python3 -m devtools``; the parts: ``README.md``.
"""
