"""`python -m gateway`"""

import os
import sys

from aiohttp import web

from gateway.app import gateway_app
from gateway.settings import GatewaySettings
from runtime.environment import SettingsError, with_dotenv
from runtime.logs import configure_logging

ROOMS = ("gateway", "domain", "messaging", "storage", "vendors", "runtime")


def main() -> None:
    try:
        settings = GatewaySettings.read(with_dotenv(os.environ))
    except SettingsError as error:
        sys.exit(f"gateway: {error}")
    configure_logging(settings, ROOMS)
    web.run_app(gateway_app(settings), port=settings.gateway_port, access_log=None, print=None)


if __name__ == "__main__":
    main()
