"""What is said between processes: commands, answers and their encoding. Imports nothing of ours."""
