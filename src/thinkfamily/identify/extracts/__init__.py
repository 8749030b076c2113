"""What agencies send: read by its layout, checked row by row, and laid out as the tables that linking reads.

A row that cannot be used is set aside with a reason its sender can act on; rows in = rows used + rows set aside.
"""
