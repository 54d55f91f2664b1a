"""Stage 7: findings and links become rows. SQL lives here and nowhere else."""
