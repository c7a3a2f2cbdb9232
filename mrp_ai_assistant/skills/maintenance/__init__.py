"""Machines: what is asked of maintenance, and how often they fail."""
