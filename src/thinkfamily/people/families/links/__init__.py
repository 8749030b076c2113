"""Two families that share a child: linked by somebody's decision, with the reason and with what each may see."""
