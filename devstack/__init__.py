"""What is pretended on a laptop: local AWS, vendor simulators, and the stack that starts them all.

The services run as child processes, so nothing here can cheat; the product never imports this.
"""
