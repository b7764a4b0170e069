"""The audit trail on a screen."""
