package dev.tercet.server.rymeda.revenue;

import java.util.List;

/**
 * Why a payer rejected, reduced or denied a claim, as it is stored.
 *
 * @param code group and adjustment reason ({@code CO-197}), or status category and code ({@code A7:562})
 * @param remarkCodes remark codes that go with it; null where there are none
 */
public record ClaimReasonItem(String code, String description, List<String> remarkCodes) {}
