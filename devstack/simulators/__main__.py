"""`python -m devstack.simulators HOST PORT`."""

import sys

from devstack.serving import serve
from devstack.simulators.app import simulators_app
from devstack.tenant_files import read_tenant_cards

if __name__ == "__main__":
    serve(simulators_app(read_tenant_cards()), sys.argv[1], int(sys.argv[2]))
