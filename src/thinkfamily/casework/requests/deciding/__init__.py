"""What the asked agency decides about a request, with its reasons, and whether what was pointed to was reached."""
