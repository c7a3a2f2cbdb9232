"""What is bought, from whom, and when it comes."""
