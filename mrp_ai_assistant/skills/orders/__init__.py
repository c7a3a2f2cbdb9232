"""What is made: manufacturing orders."""
