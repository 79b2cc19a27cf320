# What a plan against the mocked provider knows: the provider checks the form of ARNs.
mock_resource "aws_kms_key" {
  defaults = { arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000" }
}
mock_resource "aws_sns_topic" {
  defaults = { arn = "arn:aws:sns:us-east-1:111111111111:alarms" }
}
mock_resource "aws_s3_bucket" {
  defaults = { arn = "arn:aws:s3:::access-logs" }
}
mock_resource "aws_lb" {
  defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/edge/0" }
}
mock_resource "aws_lb_target_group" {
  defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/service/0" }
}
mock_resource "aws_lb_listener" {
  defaults = { arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/edge/0/0" }
}
mock_resource "aws_acm_certificate" {
  defaults = {
    arn = "arn:aws:acm:us-east-1:111111111111:certificate/0"
    domain_validation_options = [
      { domain_name = "chat.reception.example.com", resource_record_name = "_proof.chat.reception.example.com", resource_record_type = "CNAME", resource_record_value = "_proof.acm-validations.aws" },
      { domain_name = "voice.reception.example.com", resource_record_name = "_proof.voice.reception.example.com", resource_record_type = "CNAME", resource_record_value = "_proof.acm-validations.aws" },
      { domain_name = "chat.dev.reception.example.com", resource_record_name = "_proof.chat.dev.reception.example.com", resource_record_type = "CNAME", resource_record_value = "_proof.acm-validations.aws" },
      { domain_name = "voice.dev.reception.example.com", resource_record_name = "_proof.voice.dev.reception.example.com", resource_record_type = "CNAME", resource_record_value = "_proof.acm-validations.aws" },
    ]
  }
}
mock_resource "aws_acm_certificate_validation" {
  defaults = { certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/0" }
}
mock_resource "aws_wafv2_web_acl" {
  defaults = { arn = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/edge/0" }
}
mock_resource "aws_cloudwatch_log_group" {
  defaults = { arn = "arn:aws:logs:us-east-1:111111111111:log-group:service" }
}
mock_resource "aws_iam_role" {
  defaults = { arn = "arn:aws:iam::111111111111:role/service" }
}
mock_resource "aws_sqs_queue" {
  defaults = { arn = "arn:aws:sqs:us-east-1:111111111111:queue" }
}
mock_resource "aws_ecs_task_definition" {
  defaults = { arn = "arn:aws:ecs:us-east-1:111111111111:task-definition/service:1" }
}
mock_resource "aws_ecs_cluster" {
  defaults = { arn = "arn:aws:ecs:us-east-1:111111111111:cluster/ai-receptionist" }
}
mock_resource "aws_secretsmanager_secret" {
  defaults = { arn = "arn:aws:secretsmanager:us-east-1:111111111111:secret:name" }
}
