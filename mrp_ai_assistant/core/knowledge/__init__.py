"""What manuals, sheets and records say, found and cited.

file ─► extract ─► blocks ─► chunk ─► chunks ─► (core/stores)
question ─► retrieve ─► passages that answer, or that nothing does
"""
