"""Commands for whoever installs the product: `thinkfamily manage add_reader ...`."""
