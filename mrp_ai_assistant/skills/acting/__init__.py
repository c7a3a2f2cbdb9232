"""What ends in a proposal: the skill reads and proposes, a person's click acts."""
