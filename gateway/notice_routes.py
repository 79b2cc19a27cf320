"""The path by which Microsoft Graph tells of changes."""

from aiohttp import web

from gateway.bodies import parse, read_json
from gateway.notices import Notices
from gateway.routes import GATEWAY

PATH = "/graph/notifications"
TOKEN_LONGEST = 1000


def add_notice_routes(app: web.Application) -> None:
    app.router.add_post(PATH, post_notices)


async def post_notices(request: web.Request) -> web.Response:
    """Before it sends any, Graph asks whether the address wants them: the token is said back."""
    token = request.query.get("validationToken")
    if token is not None:
        if len(token) > TOKEN_LONGEST:
            raise web.HTTPBadRequest
        return web.Response(text=token, content_type="text/plain")
    request.app[GATEWAY].noticed.take(parse(Notices, await read_json(request)))
    return web.Response(status=202)
