"""Letters that leave the building by e-mail: written with what caused them, sent by a job, and kept."""
