"""The made-up accounts of a laptop. The simulators accept these and no others."""

AZURE_CLIENT_ID = "7c1d9f8a-3a54-4b0e-9f52-0d5a3c6be001"
AZURE_TENANT_ID = "5b9a6e1c-8f7d-4c2b-a1d0-4e3f2a1b0002"
AZURE_CLIENT_SECRET = "local-azure-secret"
SENDGRID_API_KEY = "SG.local-sendgrid-key"
SENDGRID_FROM_EMAIL = "receptionist@receptionist.example"
OPENAI_API_KEY = "sk-local-openai-key"
OPENAI_WEBHOOK_SECRET = "whsec_bG9jYWwtb3BlbmFpLXdlYmhvb2stc2VjcmV0"  # base64 after whsec_
TWILIO_ACCOUNT_SID = "AC10ca1000000000000000000000000001"
TWILIO_AUTH_TOKEN = "local-twilio-token"
DEPLOYMENT_KEY = "local-deployment-key-of-the-devstack"
