package dev.tercet.server.rymeda.edi.code;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The code lists of claims, payments and acknowledgements, each code with a few words of ours: a table of the two in
 * {@code rymeda/codes}. The lists grow three times a year, so a code that is not in them is no error. Thread-safe.
 */
public enum CodeList {
    /** Who bears an adjustment (CAS01). */
    ADJUSTMENT_GROUP("adjustment-groups", "Adjustment group"),
    /** Claim adjustment reason codes, CARC (CAS02). */
    ADJUSTMENT_REASON("adjustment-reasons", "Adjustment reason"),
    /** Remittance advice remark codes, RARC (LQ, MIA, MOA). */
    REMARK("remark-codes", "Remark"),
    /** Claim status category codes (STC01-1). */
    STATUS_CATEGORY("status-categories", "Status category"),
    /** Claim status codes (STC01-2). */
    STATUS("statuses", "Status"),
    /** Reasons of adjustments to a provider's payment (PLB03-1). */
    PROVIDER_ADJUSTMENT("provider-adjustments", "Provider adjustment"),
    /** What is said of a group or a transaction as a whole (AK901, IK501; X12 elements 715 and 717). */
    VERDICT("verdicts", "Verdict"),
    /** What is wrong with a group (AK905 to AK909; element 716). */
    GROUP_ERROR("group-errors", "Group error"),
    /** What is wrong with a transaction (IK502 to IK506; elements 718 and 618). */
    TRANSACTION_ERROR("transaction-errors", "Transaction error"),
    /** What is wrong with a segment (IK304; elements 720 and 620). */
    SEGMENT_ERROR("segment-errors", "Segment error"),
    /** What is wrong with an element (IK403; elements 723 and 621). */
    ELEMENT_ERROR("element-errors", "Element error");

    private final String name;
    private final Map<String, String> texts;

    CodeList(String file, String name) {
        this.name = name;
        this.texts = read("/rymeda/codes/" + file + ".tsv");
    }

    /** What the code means; for one that the list does not have, a text that names it, such as {@code Adjustment reason 999}. */
    public String text(String code) {
        return texts.getOrDefault(code, name + " " + code);
    }

    private static Map<String, String> read(String table) {
        try (InputStream in = CodeList.class.getResourceAsStream(table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of codes cannot be read: " + table, e);
        }
    }
}
