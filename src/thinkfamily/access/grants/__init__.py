"""Why a reader may see families at all: a dated grant with a reason, which ends by itself."""
