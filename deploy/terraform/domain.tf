data "aws_route53_zone" "public" {
  name         = var.zone_name
  private_zone = false
}

resource "aws_acm_certificate" "edge" {
  domain_name               = local.hosts.gateway
  subject_alternative_names = [local.hosts.voice]
  validation_method         = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_route53_record" "certificate" {
  for_each = toset(values(local.hosts))

  zone_id         = data.aws_route53_zone.public.zone_id
  name            = one([for proof in aws_acm_certificate.edge.domain_validation_options : proof.resource_record_name if proof.domain_name == each.key])
  type            = one([for proof in aws_acm_certificate.edge.domain_validation_options : proof.resource_record_type if proof.domain_name == each.key])
  records         = [for proof in aws_acm_certificate.edge.domain_validation_options : proof.resource_record_value if proof.domain_name == each.key]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "edge" {
  certificate_arn         = aws_acm_certificate.edge.arn
  validation_record_fqdns = [for record in aws_route53_record.certificate : record.fqdn]
}

resource "aws_route53_record" "service" {
  for_each = local.hosts

  zone_id = data.aws_route53_zone.public.zone_id
  name    = each.value
  type    = "A"

  alias {
    name                   = aws_lb.edge.dns_name
    zone_id                = aws_lb.edge.zone_id
    evaluate_target_health = true
  }
}
