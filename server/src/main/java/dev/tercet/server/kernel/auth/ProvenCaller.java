package dev.tercet.server.kernel.auth;

import java.time.Instant;

/**
 * What a key or a client's secret proves.
 *
 * @param until when the secret stops working by itself: it expires, or the grace of a rotation ends
 */
record ProvenCaller(Caller caller, Instant until) {}
