"""What voice agents, ours or another's, ask for and are told."""
