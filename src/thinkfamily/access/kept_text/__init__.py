"""What somebody typed is not lost when their session ended meanwhile: it is kept, closed with a key, for that person
alone, until they have signed in and sent it, or for a day.
"""
