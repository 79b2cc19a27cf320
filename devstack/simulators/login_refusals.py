"""Why a token is not given: Microsoft's AADSTS codes, in its own shape."""

import uuid
from datetime import UTC, datetime

from aiohttp import web

HOST = "https://login.microsoftonline.com"
# AADSTS code -> (error, status, text).
REFUSALS = {
    7000215: (
        "invalid_client",
        401,
        "Invalid client secret provided. Ensure the secret being sent in the request is the client "
        "secret value, not the client secret ID, for a secret added to app '{client}'.",
    ),
    7000222: ("invalid_client", 401, "The provided client secret keys for app are expired."),
    7000218: (
        "invalid_client",
        401,
        "The request body must contain the following parameter: 'client_assertion' or "
        "'client_secret'.",
    ),
    700016: (
        "unauthorized_client",
        400,
        "Application with identifier '{client}' was not found in the directory.",
    ),
    90002: (
        "invalid_tenant",
        400,
        "Tenant '{tenant}' not found. Check to make sure you have the correct tenant ID.",
    ),
    700082: (
        "invalid_grant",
        400,
        "The refresh token has expired due to inactivity. The token was issued too long ago and "
        "was inactive for 90.00:00:00.",
    ),
    70008: ("invalid_grant", 400, "The provided authorization code or refresh token has expired."),
    54005: (
        "invalid_grant",
        400,
        "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use "
        "an existing refresh token.",
    ),
    501481: (
        "invalid_grant",
        400,
        "The Code_Verifier does not match the code_challenge supplied in the authorization "
        "request.",
    ),
    500112: (
        "invalid_client",
        401,
        "The reply address '{redirect}' does not match the reply address provided when requesting "
        "Authorization code.",
    ),
    50011: (
        "invalid_request",
        400,
        "The redirect URI '{redirect}' specified in the request does not match the redirect URIs "
        "configured for the application '{client}'.",
    ),
    50020: (
        "invalid_request",
        400,
        "User account '{user}' from another identity provider does not exist in tenant '{tenant}' "
        "and cannot access the application '{client}' in that tenant.",
    ),
    50194: (
        "invalid_request",
        400,
        "Application '{client}' is not configured as a multi-tenant application. Usage of the "
        "/common endpoint is not supported for such applications created after '10/15/2018'.",
    ),
    65004: ("authorization_declined", 400, "User declined to consent to access the app."),
    70016: ("authorization_pending", 400, "OAuth 2.0 device flow error. Authorization is pending."),
    70018: (
        "bad_verification_code",
        400,
        "Invalid verification code due to user typing in wrong user code for device code flow.",
    ),
    70019: ("expired_token", 400, "Verification code expired. Have the user retry the sign-in."),
    700025: (
        "invalid_client",
        401,
        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    ),
    50173: (
        "invalid_grant",
        400,
        "The provided grant has expired due to it being revoked, a fresh auth token is needed.",
    ),
    65001: (
        "invalid_grant",
        400,
        "The user or administrator has not consented to use the application with ID '{client}'.",
    ),
    9002313: ("invalid_request", 400, "Invalid request. Request is malformed or invalid."),
    70011: (
        "invalid_scope",
        400,
        "The provided value for the input parameter 'scope' is not valid.",
    ),
    70003: ("unsupported_grant_type", 400, "The app requested an unsupported grant type."),
    900144: (
        "invalid_request",
        400,
        "The request body must contain the following parameter: '{missing}'.",
    ),
    90033: ("temporarily_unavailable", 503, "A transient error has occurred. Please try again."),
}


_VALUES = ("client", "tenant", "missing", "redirect", "user")


def sentence(code: int, **values: str) -> str:
    return f"AADSTS{code}: {REFUSALS[code][2].format(**(dict.fromkeys(_VALUES, '') | values))}"


class LoginRefused(Exception):
    def __init__(self, code: int, **values: str):
        self.code, self.values = code, values

    def answer(self) -> web.Response:
        error, status, _ = REFUSALS[self.code]
        now = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z"
        trace, correlation = str(uuid.uuid4()), str(uuid.uuid4())
        described = (
            f"{sentence(self.code, **self.values)} Trace ID: {trace} "
            f"Correlation ID: {correlation} Timestamp: {now}"
        )
        body = {
            "error": error,
            "error_description": described,
            "error_codes": [self.code],
            "timestamp": now,
            "trace_id": trace,
            "correlation_id": correlation,
            "error_uri": f"{HOST}/error?code={self.code}",
        }
        return web.json_response(body, status=status)
