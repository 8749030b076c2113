"""Earlier states of what was promised, of appointments and of written agreements."""
