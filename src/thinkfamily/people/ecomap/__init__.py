"""Who and what supports a family or costs it strength, as a picture and in words.

"My people" is the same, drawn with a child and kept as the child's own voice.
"""
