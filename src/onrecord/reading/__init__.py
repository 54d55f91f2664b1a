"""Stage 4: a report becomes findings. spaCy lives here and nowhere else."""
