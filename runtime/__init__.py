"""How a process runs: settings from the environment, logs, health, traces, metrics. No business."""
