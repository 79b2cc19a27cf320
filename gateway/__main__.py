"""`python -m gateway`"""

import os
import sys

from aiohttp import web

from gateway.app import gateway_app
from gateway.settings import GatewaySettings
from runtime.clock import set_clock
from runtime.environment import SettingsError, with_dotenv
from runtime.failpoints import arm_failpoint
from runtime.observing import observed
from runtime.serving import KEEP_ALIVE_S


def main() -> None:
    try:
        settings = GatewaySettings.read(with_dotenv(os.environ))
    except SettingsError as error:
        sys.exit(f"gateway: {error}")
    arm_failpoint(settings)
    set_clock(settings)
    with observed(settings, "gateway"):
        try:
            web.run_app(
                gateway_app(settings),
                port=settings.gateway_port,
                access_log=None,
                keepalive_timeout=KEEP_ALIVE_S,
                print=None,
                shutdown_timeout=settings.turn_wait_s,  # what SIGTERM leaves to turns under way
            )
        except OSError as error:
            sys.exit(f"gateway: port {settings.gateway_port}: {error.strerror}")


if __name__ == "__main__":
    main()
