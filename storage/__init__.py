"""What is kept: DynamoDB repositories. Every key and condition expression lives in this room."""
