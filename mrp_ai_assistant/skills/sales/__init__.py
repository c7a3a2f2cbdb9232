"""Sales orders, as far as the plant answers for them."""
