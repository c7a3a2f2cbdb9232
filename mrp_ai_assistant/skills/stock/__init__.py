"""What there is and what lacks."""
