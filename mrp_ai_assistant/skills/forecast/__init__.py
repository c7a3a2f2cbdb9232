"""What is to come of stock, how sure that is, and what to do by which day."""
