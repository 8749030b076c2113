"""Which services are involved with whom, the person to call and since when.

The same service twice, or several workers for siblings, is marked with a proposal that one worker goes on.
"""
