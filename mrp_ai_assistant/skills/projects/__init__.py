"""Projects: their tasks and the orders that hang from them."""
