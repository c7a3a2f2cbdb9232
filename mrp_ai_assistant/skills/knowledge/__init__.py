"""What manuals, sheets and records say: found, quoted and cited."""
