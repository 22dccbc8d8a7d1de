"""Tests read as a specification of llmcc."""
