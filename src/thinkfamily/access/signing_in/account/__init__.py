"""One's own account: how one signs in, where one is signed in now, and ending that."""
