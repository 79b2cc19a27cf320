"""What a language model is told, one file for each language. `version` changes with the words."""
