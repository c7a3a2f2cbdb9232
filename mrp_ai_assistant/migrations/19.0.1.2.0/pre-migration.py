"""What stands in the way of the new tables of 19.0.1.2.0."""


def migrate(cr, version):
    # Tickets of processes that have ended; each is now due at a time, and has a place.
    cr.execute("DELETE FROM mrp_ai_slot")
