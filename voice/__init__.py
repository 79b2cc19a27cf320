"""Who talks: calls over OpenAI Realtime SIP and Twilio Media Streams."""
