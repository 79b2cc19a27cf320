"""The made-up accounts of a laptop. The simulators accept these and no others."""

AZURE_CLIENT_ID = "7c1d9f8a-3a54-4b0e-9f52-0d5a3c6be001"
AZURE_TENANT_ID = "5b9a6e1c-8f7d-4c2b-a1d0-4e3f2a1b0002"
AZURE_CLIENT_SECRET = "local-azure-secret"
SENDGRID_API_KEY = "SG.local-sendgrid-key"
SENDGRID_FROM_EMAIL = "receptionist@receptionist.example"
# Of the event webhook: what signs, and what the vendor shows to whoever listens.
SENDGRID_WEBHOOK_SIGNING_KEY = (
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQglzBhaEm+Jx0kNOdmgipUDzBhFBPsF7H+LoVz"
    "qbMmX02hRANCAAQFW0n8q7EypYPxHG2Lj4mmYL10kYTTbrJDf0xBmCF6IzDrJIVFt9dYdWy8JLpQ3f5cgypX"
    "aMb8wFC2mUWa550K"
)
SENDGRID_WEBHOOK_KEY = (
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBVtJ/KuxMqWD8Rxti4+JpmC9dJGE026yQ39MQZgheiMw6ySF"
    "RbfXWHVsvCS6UN3+XIMqV2jG/MBQtplFmuedCg=="
)
OPENAI_API_KEY = "sk-local-openai-key"
OPENAI_WEBHOOK_SECRET = "whsec_bG9jYWwtb3BlbmFpLXdlYmhvb2stc2VjcmV0"  # base64 after whsec_
TWILIO_ACCOUNT_SID = "AC10ca1000000000000000000000000001"
TWILIO_AUTH_TOKEN = "local-twilio-token"
DEPLOYMENT_KEY = "local-deployment-key-of-the-devstack"
