"""What came of it: quantities, punctuality, cost, times and losses."""
