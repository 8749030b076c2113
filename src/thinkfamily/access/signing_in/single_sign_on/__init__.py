"""The council's own single sign-on, by OpenID Connect: it says who somebody is, and makes no account by accident."""
