"""Sends what is owed by mail."""
