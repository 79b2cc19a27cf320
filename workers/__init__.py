"""Who works: calendar, booking and email, the same shape three times."""
