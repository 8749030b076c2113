"""A make-believe town: its people, what its agencies hold of them, and the site started on it.

Nobody in it is real.
"""
