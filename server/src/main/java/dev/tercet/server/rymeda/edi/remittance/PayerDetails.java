package dev.tercet.server.rymeda.edi.remittance;

/**
 * What a remittance must say of a payer and nobody reads: where it lives, whom to call, from which account it pays into which.
 *
 * @param phone ten digits
 * @param routingNumber nine digits
 * @param payeeRoutingNumber nine digits
 */
public record PayerDetails(
        String addressLine,
        String city,
        String state,
        String zip,
        String phone,
        String routingNumber,
        String account,
        String payeeRoutingNumber,
        String payeeAccount) {}
