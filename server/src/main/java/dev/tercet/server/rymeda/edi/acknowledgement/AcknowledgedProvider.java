package dev.tercet.server.rymeda.edi.acknowledgement;

import java.util.List;

/** What is said about the claims of one billing provider. */
public record AcknowledgedProvider(String name, String npi, List<AcknowledgedClaim> claims) {}
