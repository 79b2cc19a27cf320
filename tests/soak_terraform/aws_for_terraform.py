"""All of AWS that our Terraform needs: devstack's SQS and DynamoDB, and moto for the rest.

`python -m tests.soak_terraform.aws_for_terraform` listens on a free port and prints its address.
"""

import asyncio
import json
import sys

from aiohttp import web
from aiohttp.typedefs import Handler
from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.test import Client, EnvironBuilder

from devstack.local_aws import local_aws_app
from tests.soak_terraform.moto_for_terraform import Memory, repair_moto_for_terraform

_DEVSTACKS = ("DynamoDB_20120810.", "AmazonSQS.")
_REMEMBERED = ("AmazonEC2ContainerService", "AnyScaleFrontendService.", "AWSBudgetServiceGateway.")


class AwsForTerraform:
    def __init__(self) -> None:
        self._moto = Client(DomainDispatcherApplication(create_backend_app))
        self._memory = Memory()

    @web.middleware
    async def serve(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        action = request.headers.get("X-Amz-Target", "")
        if action.startswith(_DEVSTACKS):
            return await handler(request)
        body = await request.read()
        if not action.startswith(_REMEMBERED):
            return self._ask_moto(request, body)
        asked = json.loads(body)
        known = self._memory.instead(action, asked)
        if known is not None:
            return web.json_response(known, content_type="application/x-amz-json-1.1")
        answer = self._ask_moto(request, body)
        if answer.status == 200 and isinstance(answer.body, bytes):
            corrected = self._memory.corrected(action, asked, json.loads(answer.body))
            answer.body = json.dumps(corrected).encode()
        return answer

    def _ask_moto(self, request: web.Request, body: bytes) -> web.Response:
        asked = EnvironBuilder(
            path=request.path,
            query_string=request.query_string,
            method=request.method,
            headers=list(request.headers.items()),
            data=body,
            base_url=f"http://{request.host}",
        )
        try:
            answer = self._moto.open(asked)
        except NotImplementedError as error:  # as 400: a 500 would be repeated for minutes
            return web.Response(status=400, text=str(error))
        headers = {name: value for name, value in answer.headers if name != "Content-Length"}
        return web.Response(status=answer.status_code, headers=headers, body=answer.data)


async def main() -> None:
    repair_moto_for_terraform()
    app = local_aws_app()
    app.middlewares.append(AwsForTerraform().serve)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", int(sys.argv[1]) if sys.argv[1:] else 0).start()
    sys.stdout.write(f"http://127.0.0.1:{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
