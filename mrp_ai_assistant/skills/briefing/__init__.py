"""What matters today, for one role."""
