"""`python -m devstack.simulators HOST PORT`; VOICE_PUBLIC_URL is where calls come in."""

import os
import sys

from devstack.serving import serve
from devstack.simulators.app import simulators_app
from devstack.tenant_files import read_tenant_cards

if __name__ == "__main__":
    voice_url = os.environ.get("VOICE_PUBLIC_URL", "http://127.0.0.1:8081")
    app = simulators_app(read_tenant_cards(), voice_url)
    serve(app, sys.argv[1], int(sys.argv[2]))
