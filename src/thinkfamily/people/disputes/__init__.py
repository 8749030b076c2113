"""What somebody says is wrong in the record: their view in their own words stands beside what was written, for good.

Nothing is removed. The recorder answers, and how it was settled is kept with both.
"""
