"""What we decide: rules of scheduling, dialogue, understanding and phrasing. Pure, no I/O."""
