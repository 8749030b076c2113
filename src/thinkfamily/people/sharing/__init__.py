"""Who may know what about a person, why and until when; and the agreement to be helped, which is another thing.

Every decision to share or to withhold names its ground. Consent is one ground among several, and taking it back acts
at once.
"""
