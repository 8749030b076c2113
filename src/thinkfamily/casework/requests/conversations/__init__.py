"""An early conversation among a few about an emerging need: it becomes a request, or is deleted on its day."""
