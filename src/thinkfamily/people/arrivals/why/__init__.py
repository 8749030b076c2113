"""Why do you think so? From a need's sentence down to the rows, and what people answer."""
