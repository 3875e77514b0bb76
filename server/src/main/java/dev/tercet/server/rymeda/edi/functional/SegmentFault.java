package dev.tercet.server.rymeda.edi.functional;

import java.util.List;

/**
 * A segment that the receiver finds wrong (IK3).
 *
 * @param segment its name, such as NM1
 * @param position which segment of the transaction it is, ST being the first
 * @param loop where the guide has it, such as 2010AA; null where it is not told
 * @param error implementation segment syntax error code (IK304)
 * @param claimNumber the number of the claim that it belongs to (CTX, CLM01); null where it is not told
 * @param elements what is wrong in it
 */
public record SegmentFault(
        String segment, int position, String loop, String error, String claimNumber, List<ElementFault> elements) {}
