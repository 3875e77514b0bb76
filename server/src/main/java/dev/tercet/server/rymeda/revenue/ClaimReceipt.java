package dev.tercet.server.rymeda.revenue;

import java.util.List;

/**
 * What an acknowledgement says about a claim.
 *
 * @param move {@code ACCEPT} or {@code REJECT}; null for a receipt that decides nothing yet
 * @param statusCodes category and code, such as {@code A7:562}, or verdict and error of the file, such as {@code IK5:R:5}
 * @param payerControlNumber null where there is none
 * @param reasons why it is rejected
 */
public record ClaimReceipt(
        ClaimMove move, List<String> statusCodes, String payerControlNumber, List<ClaimReasonItem> reasons) {}
