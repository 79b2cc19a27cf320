"""Graph's refusals, with the codes and sentences it uses."""

from typing import Any

from aiohttp import web


class GraphError(Exception):
    def __init__(self, status: int, code: str, message: str, retry_after_s: int | None = None):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message
        self.retry_after_s = retry_after_s

    def answer(self) -> web.Response:
        headers = {} if self.retry_after_s is None else {"Retry-After": str(self.retry_after_s)}
        return web.json_response(
            graph_error_body(self.code, self.message), status=self.status, headers=headers
        )


def graph_error_body(code: str, message: str) -> dict[str, Any]:
    """Graph adds `innerError` with its request id, which its description does not know of; the
    header tells the id as well."""
    return {"error": {"code": code, "message": message}}


def unauthorized(message: str) -> GraphError:
    return GraphError(401, "InvalidAuthenticationToken", message)


def unreadable(message: str) -> GraphError:
    return GraphError(400, "RequestBodyRead", message)


def unknown_property(name: str, kind: str) -> GraphError:
    return unreadable(
        f"The property '{name}' does not exist on type 'Microsoft.OutlookServices.{kind}'. Make "
        "sure to only use property names that are defined by the type or mark the type as open "
        "type."
    )


def wrong_type(value: object, edm: str) -> GraphError:
    return unreadable(f"Cannot convert the literal '{value}' to the expected type '{edm}'.")


def bad_parameter(message: str) -> GraphError:
    return GraphError(400, "ErrorInvalidParameter", message)


def bad_query(message: str) -> GraphError:
    return GraphError(400, "BadRequest", message)


def failed_validation(message: str = "At least one property failed validation.") -> GraphError:
    return GraphError(400, "ErrorPropertyValidationFailure", message)


def bad_time_zone(name: object) -> GraphError:
    return GraphError(
        400,
        "TimeZoneNotSupportedException",
        "A valid TimeZone value must be specified. The following TimeZone value is not supported: "
        f"'{name}'.",
    )


def unknown_user(mailbox: str) -> GraphError:
    return GraphError(404, "ErrorInvalidUser", f"The requested user '{mailbox}' is invalid.")


def item_not_found() -> GraphError:
    return GraphError(404, "ErrorItemNotFound", "The specified object was not found in the store.")


def over_concurrency() -> GraphError:
    return GraphError(
        429,
        "ApplicationThrottled",
        "Application is over its MailboxConcurrency limit.",
        retry_after_s=1,
    )


def access_denied() -> GraphError:
    return GraphError(
        403, "ErrorAccessDenied", "Access is denied. Check credentials and try again."
    )


def not_simulated(what: str) -> GraphError:
    return GraphError(501, "NotImplemented", f"The simulator does not do this: {what}.")
