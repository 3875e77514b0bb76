package dev.tercet.server.kernel.jobs;

/** Work was put on the schedule: once the transaction has ended well, it may be due at once. */
record JobsChanged() {}
