"""The early list: families with several needs whom nobody is yet working with as a family."""
