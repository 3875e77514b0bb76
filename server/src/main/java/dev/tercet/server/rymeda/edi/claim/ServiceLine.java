package dev.tercet.server.rymeda.edi.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One service of a claim (LX, SV1).
 *
 * @param controlNumber our number of the line (REF*6R), up to 30 characters; null where it has none
 * @param code CPT or HCPCS
 * @param modifiers none to four
 * @param charge US dollars
 * @param units how often, for codes that are counted; the time of therapy is in its code
 * @param diagnosisPointers one to four, counted from one, into the claim's diagnoses
 */
public record ServiceLine(
        String controlNumber,
        String code,
        List<String> modifiers,
        BigDecimal charge,
        BigDecimal units,
        List<Integer> diagnosisPointers,
        LocalDate serviceDate) {}
