"""Whether a practice pack is sound: each fault one sentence with its file, its key and what to do."""
