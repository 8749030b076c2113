"""The second step of signing in: a code from an authenticator app, a passkey, or one of ten recovery codes. Everybody
needs one, but for family members, and for readers of a demonstration who have set none up.
"""
