"""Everything that we hold about one person, when they ask for it: gathered, reviewed piece by piece, and handed over.

What is about somebody else, sealed from who asks, or would cause serious harm is not blacked out but not in the file.
"""
