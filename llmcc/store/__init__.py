"""What was accepted? Direct results, function records, the queue, bans, counters, and stores shared with others.

`direct`, `keys` and `counters` use the standard library only and are imported by name on the driver's hit path;
`records` brings diskcache, `remote` a client where one is configured.
"""
