"""The grounds for sharing and withholding, and from when each holds here: dated rows, entered by governance."""
