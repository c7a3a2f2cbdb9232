"""From cause to customer, and what would happen if: computed, never written."""
