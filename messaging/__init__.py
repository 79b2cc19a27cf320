"""How messages travel: channels, SQS, dispatch, waiting for answers. No business word."""
