"""Commands for whoever develops or installs the product."""
