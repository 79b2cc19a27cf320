"""Where moto answers otherwise than AWS, so that the Terraform provider would wait for ever or
find a change that nobody made."""

import json
from typing import Any

from moto import settings
from moto.ec2.models.security_groups import SecurityGroupRule
from moto.sqs.models import Queue

_ATTRIBUTES = Queue.attributes.fget
# Settings of an ECS service that moto takes and forgets.
_SERVICE_SETTINGS = (
    "availabilityZoneRebalancing",
    "capacityProviderStrategy",
    "deploymentConfiguration",
    "enableECSManagedTags",
    "healthCheckGracePeriodSeconds",
)
Json = dict[str, Any]


def repair_moto_for_terraform() -> None:
    settings.ACM_VALIDATION_WAIT = 0
    for owner, name, ours in (
        (Queue, "BASE_ATTRIBUTES", [*Queue.BASE_ATTRIBUTES, "RedriveAllowPolicy"]),
        (Queue, "redrive_allow_policy", None),
        (Queue, "attributes", property(_without_spaces)),
        (SecurityGroupRule, "description", property(_description)),
    ):
        setattr(owner, name, ours)


def _without_spaces(queue: Any) -> Json:
    result: Json = _ATTRIBUTES(queue)
    if queue.redrive_policy:
        result["RedrivePolicy"] = json.dumps(queue.redrive_policy, separators=(",", ":"))
    return result


def _description(rule: Any) -> str | None:
    """moto looks for it beside an address range only."""
    described: str | None = (rule.ip_range or rule.source_group).get("Description")
    return described


class Memory:
    """What moto was told and does not give back: tags, subscribers, settings of ECS services."""

    def __init__(self) -> None:
        self._tags: dict[str, Any] = {}
        self._subscribers: dict[tuple[str, str], Any] = {}
        self._services: dict[str, Json] = {}

    def instead(self, action: str, asked: Json) -> Json | None:
        """The answer to a call that moto does not know."""
        match action:
            case "AnyScaleFrontendService.ListTagsForResource":
                return {"Tags": self._tags.get(asked["ResourceARN"], {})}
            case "AWSBudgetServiceGateway.ListTagsForResource":
                return {"ResourceTags": self._tags.get(asked["ResourceARN"], [])}
            case "AWSBudgetServiceGateway.DescribeSubscribersForNotification":
                key = (asked["BudgetName"], asked["Notification"]["NotificationType"])
                return {"Subscribers": self._subscribers.get(key, [])}
        return None

    def corrected(self, action: str, asked: Json, answer: Json) -> Json:
        match action:
            case "AnyScaleFrontendService.RegisterScalableTarget":
                self._tags[answer["ScalableTargetARN"]] = asked.get("Tags", {})
            case "AWSBudgetServiceGateway.CreateBudget":
                name = asked["Budget"]["BudgetName"]
                arn = f"arn:aws:budgets::{asked['AccountId']}:budget/{name}"
                self._tags[arn] = asked.get("ResourceTags", [])
            case "AWSBudgetServiceGateway.CreateNotification":
                key = (asked["BudgetName"], asked["Notification"]["NotificationType"])
                self._subscribers[key] = asked["Subscribers"]
            case (
                "AmazonEC2ContainerServiceV20141113.CreateService"
                | "AmazonEC2ContainerServiceV20141113.UpdateService"
            ):
                name = asked.get("serviceName") or asked["service"]
                settings = {key: asked[key] for key in _SERVICE_SETTINGS if key in asked}
                self._services[name] = {**self._services.get(name, {}), **settings}
        for service in [answer.get("service"), *answer.get("services", [])]:
            if isinstance(service, dict):
                service.update(self._services.get(service["serviceName"], {}))
                service.pop("launchType", None)
        return answer
