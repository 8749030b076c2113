"""The page about one person: names, numbers, ways to reach them, what helps to talk with them, where they live."""
