package dev.tercet.server.rymeda.revenue;

import java.util.List;

/**
 * Why a payer rejected, reduced or denied a claim, as it is stored.
 *
 * @param code group and adjustment reason ({@code CO-197}), status category and code ({@code A7:562}), or segment, verdict and error of the
 *     file that the claim was in ({@code IK5:R:5})
 * @param remarkCodes remark codes that go with it; null where there are none
 */
public record ClaimReasonItem(String code, String description, List<String> remarkCodes) {}
