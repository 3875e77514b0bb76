package dev.tercet.server.rymeda.edi.claim;

import java.math.BigDecimal;
import java.util.List;

/**
 * A claim of a professional.
 *
 * @param claimNumber our number, which the payer echoes (CLM01), up to 38 characters
 * @param renderingProvider null where it is the billing provider
 * @param patient null where the patient is the insured
 * @param charge US dollars, the sum of the lines
 * @param placeOfService two digits (CLM05-1)
 * @param frequencyCode 1 original, 7 replacement, 8 cancellation (CLM05-3)
 * @param payerControlNumber the payer's number of the claim that is replaced or cancelled (REF*F8); null for an original
 * @param authorizationNumber of the prior authorization (REF*G1); null where there is none
 * @param diagnoses ICD-10-CM, the principal one first, up to twelve, with or without the dot
 */
public record ProfessionalClaim(
        String claimNumber,
        BillingProvider billingProvider,
        RenderingProvider renderingProvider,
        ClaimPayer payer,
        Insured insured,
        Person patient,
        BigDecimal charge,
        String placeOfService,
        String frequencyCode,
        String payerControlNumber,
        String authorizationNumber,
        List<String> diagnoses,
        List<ServiceLine> serviceLines) {}
