package dev.tercet.server.kernel.auth;

/**
 * Fired in the transaction that revokes, rotates or removes a credential: what is remembered of it is no longer true once
 * the transaction has ended.
 */
public record CredentialChanged(String credentialId) {}
