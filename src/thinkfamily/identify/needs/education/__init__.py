"""Getting a good education: attendance, exclusion and special educational needs."""
