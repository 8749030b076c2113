"""How the product is put together and started: settings, addresses, the command, the embedded PostgreSQL.

Nothing here knows what a family is; everything that does is plugged in below.
"""
