"""What was accepted? Direct results as plain files, function records, verdicts of the rejected, counters.

This room's `direct`, `keys` and `counters` use the standard library only and are imported by name on the
driver's hit path; `records` brings diskcache.
"""
