"""Books, moves, cancels and finds appointments."""
