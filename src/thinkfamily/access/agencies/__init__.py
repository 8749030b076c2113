"""The organisations that readers work for: a school, a drug and alcohol service, the early help hub."""
