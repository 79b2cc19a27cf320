"""The mails a business sends: what they say, how they look, and the invitation beside them."""
