"""Family relationships: parenting, conflict, violence by a child, and children who may be carers."""
