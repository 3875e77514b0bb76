package dev.tercet.server.rymeda.clearinghouse.embedded;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tercet.server.rymeda.edi.remittance.PayerDetails;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What the embedded payers accept and pay: {@code rymeda/embedded-payer.json}, which says what each entry means.
 *
 * @param fees for each unit, by code
 * @param payers by the number that claims name
 * @param details where they live
 */
@JsonIgnoreProperties("about")
@RegisterForReflection(registerFullHierarchy = true)
record PayerRules(Map<String, BigDecimal> fees, Map<String, Payer> payers, PayerDetails details) {

    private static final String OTHERS = "*";

    /**
     * The rules of one payer.
     *
     * @param members a regular expression
     * @param filingLimitDays null where there is no limit
     */
    record Payer(
            String members,
            Set<String> unknownMembers,
            boolean diagnosisRequired,
            boolean authorizationRequired,
            Integer filingLimitDays,
            BigDecimal copay,
            String filingIndicator,
            String originator,
            String controlPrefix) {

        boolean inTime(LocalDate service, LocalDate received) {
            return filingLimitDays == null || !received.isAfter(service.plusDays(filingLimitDays));
        }
    }

    static PayerRules read() {
        try (InputStream in = PayerRules.class.getResourceAsStream("/rymeda/embedded-payer.json")) {
            return JsonMapper.builder().build().readValue(in, PayerRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules of the embedded payer cannot be read", e);
        }
    }

    Payer payer(String identifier) {
        return payers.getOrDefault(identifier, payers.get(OTHERS));
    }
}
