"""100,000 businesses change no count of calls: nobody reads them all to find one."""

from collections import Counter

from devstack.provision import PREFIX
from domain.tenants import Tenant
from tests.fakes.gateways import House, running_gateway

MANY = 100_000


def crowd(house: House) -> None:
    """As many documents and their tokens' and numbers' pointers, all others' own."""
    table = house.dynamo.tables[PREFIX + "tenants"]
    (document,) = [item for key, item in table.items.items() if key[0] == house.tenant.tenant_id]
    for number in range(MANY):
        name = f"business-{number}"
        table.items[(name,)] = document | {"tenant_id": {"S": name}}
        for pointer in (f"token#{number:064}", f"number#+1212{number:07}"):
            table.items[(pointer,)] = {"tenant_id": {"S": pointer}, "of": {"S": name}}


async def what_a_stranger_and_a_customer_cost(clinic: Tenant, *, crowded: bool) -> Counter[str]:
    async with running_gateway(clinic) as house:
        if crowded:
            crowd(house)
        assert (await house.use("get-days")).status == 200
        assert (await house.use("get-days", token="nobody's")).status == 401
        assert (await house.post_chat({"message": "hello"})).status == 200
        assert (await house.http.post("/chat/no-such", json={"message": "hi"})).status == 404
        assert await house.storage.tenants.pointed("number", "+15125550100") is None
        assert not house.dynamo.calls.count("scan")
        return Counter(house.dynamo.calls)


async def test_a_hundred_thousand_documents_change_no_count_of_calls(clinic: Tenant) -> None:
    alone = await what_a_stranger_and_a_customer_cost(clinic, crowded=False)
    among_many = await what_a_stranger_and_a_customer_cost(clinic, crowded=True)
    assert among_many == alone
    assert alone["get_item"]
