"""A need, one thread: found in records, told by the family or judged, then confirmed, contested or settled."""
