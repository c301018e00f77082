"""Work that takes longer than a visitor should wait: done in a process of its own, shown while it goes on.

A row of `Taak` holds the work; `starten` gives it to a child process, `verrichten` is what that process does. No
broker and no worker have to be kept running: who looks at work that nobody does any more, starts it again
(docs/adr/0012).
"""
