"""The page at `/`."""

from aiohttp import web


def add_page(app: web.Application) -> None:
    pass
