/**
 * Requests to addresses that users name: the only place that opens them. Every address that a name resolves to is checked,
 * and the connection goes to the one that was checked, so a name cannot mean something else a moment later.
 */
package dev.tercet.server.kernel.outbound;
