package dev.tercet.server.rymeda.remittance;

import java.util.Set;

/**
 * Which adjustments refuse nothing: they are contractual, or the client's share, or have been paid otherwise. All other reasons
 * refuse the service or a part of it, whoever bears the amount.
 */
final class RoutineAdjustments {

    /** Claim adjustment reason codes. */
    private static final Set<String> CODES = Set.of(
            "1", // deductible
            "2", // coinsurance
            "3", // copay
            "23", // paid by another payer before
            "24", // covered by a capitation
            "44", // discount for prompt payment
            "45", // above the fee schedule or contract
            "59", // several services at a time
            "66", // blood deductible
            "90", // ingredient cost
            "91", // dispensing fee
            "94", // paid more than charged
            "100", // paid to the client
            "101", // predetermination
            "102", // major medical
            "103", // promotional discount
            "104", // withheld under managed care
            "105", // withheld for taxes
            "131", // negotiated discount
            "144", // incentive
            "237", // penalty laid down by law
            "241", // subsidy for low income
            "245", // withheld under a programme
            "253"); // sequestration

    private RoutineAdjustments() {}

    static boolean contains(String reasonCode) {
        return CODES.contains(reasonCode);
    }
}
