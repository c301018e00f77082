"""Accounts: logging in and out, passwords, the lock on guessing, and forms that outlive a login."""
