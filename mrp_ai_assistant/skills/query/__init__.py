"""What no other skill answers: counting, summing and averaging of the white-list."""
