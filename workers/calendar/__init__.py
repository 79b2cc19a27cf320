"""Answers what is free: days and times."""
