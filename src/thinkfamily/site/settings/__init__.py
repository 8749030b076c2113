"""One module a place: `demo`, `test` and `production`, each of which starts from `base`."""
