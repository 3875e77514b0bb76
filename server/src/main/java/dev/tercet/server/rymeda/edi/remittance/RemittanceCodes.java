package dev.tercet.server.rymeda.edi.remittance;

import java.util.List;

/** The codes that a remittance may use, from its guide. Lists that others keep and extend are not among them. */
final class RemittanceCodes {

    /** BPR01. */
    static final List<String> HANDLING = List.of("C", "D", "H", "I", "P", "U", "X");

    /** BPR04. */
    static final List<String> METHODS = List.of("ACH", "BOP", "CHK", "FWT", "NON");

    /** N103 of the payee. */
    static final List<String> PAYEE_IDS = List.of("FI", "XV", "XX");

    /** CLP02. */
    static final List<String> STATUSES = List.of("1", "2", "3", "4", "19", "20", "21", "22", "23", "25");

    /** CLP02 of a claim that takes back what an earlier one paid. */
    static final String REVERSAL = "22";

    /** CLP06. */
    static final List<String> FILING_INDICATORS = List.of(
            "12", "13", "14", "15", "16", "17", "AM", "CH", "DS", "HM", "LM", "MA", "MB", "MC", "OF", "TV", "VA", "WC",
            "ZZ");

    /** CAS01. */
    static final List<String> GROUPS = List.of("CO", "OA", "PI", "PR");

    /** SVC01-1. */
    static final List<String> SERVICE_IDS = List.of("AD", "ER", "HC", "HP", "IV", "N4", "N6", "NU", "UI", "WK");

    /** LQ01. */
    static final List<String> REMARK_LISTS = List.of("HE", "RX");

    /** PLB03-1 and its like. */
    static final List<String> PROVIDER_REASONS = List.of(
            "50", "51", "72", "90", "AH", "AM", "AP", "B2", "B3", "BD", "BN", "C5", "CR", "CS", "CT", "CV", "CW", "DM",
            "E3", "FB", "FC", "GO", "HM", "IP", "IR", "IS", "J1", "L3", "L6", "LE", "LS", "OA", "OB", "PI", "PL", "RA",
            "RE", "SL", "TL", "WO", "WU");

    private RemittanceCodes() {}
}
