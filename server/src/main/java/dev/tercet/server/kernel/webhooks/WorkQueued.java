package dev.tercet.server.kernel.webhooks;

/** Something may be due that was not before: an endpoint is in service again, or an attempt is asked for by hand. */
record WorkQueued() {}
