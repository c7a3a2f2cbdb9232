"""What waits and what failed, without Odoo.

line      when each question that waits will be begun
telling   the same in words
errors    what can go wrong with work that waits
fault     an error as something to store, and whether trying again may help
backoff   how long to wait before the next attempt
"""
