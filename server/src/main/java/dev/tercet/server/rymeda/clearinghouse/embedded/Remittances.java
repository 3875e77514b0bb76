package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.claim.BillingProvider;
import dev.tercet.server.rymeda.edi.remittance.ClaimPayment;
import dev.tercet.server.rymeda.edi.remittance.ProviderAdjustment;
import dev.tercet.server.rymeda.edi.remittance.Remittance;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes remittances out of decisions, one for each payer and payee, those of tests apart. Money that is taken back beyond what is paid is not asked
 * for: it is carried over (PLB, FB) and held back from the next payments.
 */
final class Remittances {

    private static final String FORWARDED = "FB";

    private final PayerRules rules;
    private final AnswerHeaders headers;
    private final Map<String, BigDecimal> owed;

    /** @param owed what payees owe so far, by payer and payee */
    Remittances(PayerRules rules, AnswerHeaders headers, Map<String, BigDecimal> owed) {
        this.rules = rules;
        this.headers = headers;
        this.owed = new TreeMap<>(owed);
    }

    List<PaymentRun.Payment> of(List<PaymentDraft.Decision> decisions) throws IOException {
        Map<String, List<PaymentDraft.Decision>> byParties = new LinkedHashMap<>();
        for (PaymentDraft.Decision decision : decisions) {
            byParties
                    .computeIfAbsent(parties(decision), key -> new ArrayList<>())
                    .add(decision);
        }
        List<PaymentRun.Payment> payments = new ArrayList<>();
        for (var one : byParties.entrySet()) {
            payments.add(payment(one.getKey(), one.getValue()));
        }
        return payments;
    }

    private static String parties(PaymentDraft.Decision decision) {
        var claim = decision.claim().claim();
        String test = decision.batch().batch().header().test() ? "|test" : "";
        return claim.payer().identifier() + "|" + claim.billingProvider().npi() + test;
    }

    private PaymentRun.Payment payment(String parties, List<PaymentDraft.Decision> decisions) throws IOException {
        PaymentDraft.Decision first = decisions.get(0);
        String payer = first.claim().claim().payer().identifier();
        BillingProvider payee = first.claim().claim().billingProvider();
        InterchangeHeader header = headers.answer(payer, first.batch().batch().header());
        LocalDate today = header.createdAt().toLocalDate();
        String trace = "%s-%s-%06d"
                .formatted(
                        header.senderId().replace(' ', '-'),
                        DateTimeFormatter.BASIC_ISO_DATE.format(today),
                        header.controlNumber());
        List<ClaimPayment> claims =
                decisions.stream().map(PaymentDraft.Decision::payment).toList();
        BigDecimal sum = claims.stream().map(ClaimPayment::paid).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        BigDecimal carried = carried(parties, sum);
        BigDecimal total = sum.subtract(carried);
        Remittance remittance = new Remittance(
                "%09d".formatted(header.controlNumber()),
                AnswerHeaders.name(first.claim().claim().payer().name()),
                payer,
                AnswerHeaders.name(payee.name()),
                payee.npi(),
                payee.taxId(),
                trace,
                rules.payer(payer).originator(),
                total.signum() > 0 ? "ACH" : "NON",
                today,
                total,
                claims.size(),
                carried.signum() == 0 ? List.of() : List.of(new ProviderAdjustment(FORWARDED, trace, carried)));
        return new PaymentRun.Payment("835-%s.x12".formatted(Mailbox.safe(trace)), header, remittance, claims);
    }

    /** What is carried over to the next payment (negative) or held back for earlier ones (positive). */
    private BigDecimal carried(String parties, BigDecimal sum) {
        BigDecimal before = owed.getOrDefault(parties, BigDecimal.ZERO.setScale(2));
        BigDecimal carried = sum.signum() < 0 ? sum : before.min(sum);
        BigDecimal after = before.subtract(carried);
        if (after.signum() == 0) {
            owed.remove(parties);
        } else {
            owed.put(parties, after);
        }
        return carried;
    }

    /** What payees owe after these payments. */
    Map<String, BigDecimal> owed() {
        return new TreeMap<>(owed);
    }
}
