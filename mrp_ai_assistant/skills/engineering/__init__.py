"""How a product is made: bills of materials, where they lead, and what they allow."""
