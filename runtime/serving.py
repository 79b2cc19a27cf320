"""How our listeners treat connections."""

# Of a connection nobody uses. Longer than the load balancer keeps one (idle_timeout in
# deploy/terraform/edge.tf): it must be the one to close, or a request meets a closed connection.
KEEP_ALIVE_S = 150
