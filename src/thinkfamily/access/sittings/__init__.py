"""A sitting: one reader signed in with one browser, from signing in to signing out. Everybody sees their own and can
end them; so does a change of password, and whoever switches an account off.
"""
