package dev.tercet.server.rymeda.edi.functional;

import java.util.List;

/**
 * What the receiver says of one transaction (AK2, IK5).
 *
 * @param number its number (ST02)
 * @param errors implementation transaction set syntax error codes (IK502 to IK506)
 * @param faults what is wrong in it, the first {@value #MOST_FAULTS}
 */
public record AcknowledgedTransaction(String number, Verdict verdict, List<String> errors, List<SegmentFault> faults) {

    /** More than anybody reads. */
    static final int MOST_FAULTS = 100;
}
