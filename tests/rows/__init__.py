"""Two readers who share nothing, and a row of each in every table, for the promise that neither sees the other's."""
