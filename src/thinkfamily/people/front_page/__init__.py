"""The family on one page, for somebody with two minutes in a car park.

Who they are, who to call, what goes well, what worries, who was seen when, and what changed since one's last look.
"""
