"""What is heard and said on the phone, and what a caller has agreed to."""
