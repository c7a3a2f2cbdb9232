"""What waits and what failed, without Odoo.

errors    what can go wrong with work that waits
fault     an error as something to store, and whether trying again may help
backoff   how long to wait before the next attempt
"""
