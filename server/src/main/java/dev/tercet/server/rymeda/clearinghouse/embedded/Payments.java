package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.remittance.RemittanceWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pays what is due: decides, writes the run into the book, and then does what is written there. */
final class Payments {

    private final PayerRules rules;
    private final PayerBook book;
    private final Mailbox mailbox;
    private final AnswerHeaders headers;
    private final RemittanceWriter writer;

    Payments(PayerRules rules, PayerBook book, Mailbox mailbox, Clock clock) {
        this.rules = rules;
        this.book = book;
        this.mailbox = mailbox;
        this.headers = new AnswerHeaders(book, clock);
        this.writer = new RemittanceWriter(rules.details());
    }

    /** Does the rest of a run that was interrupted. */
    void finish() throws IOException {
        Optional<PaymentRun> last = book.lastRun();
        if (last.isPresent() && !last.get().done()) {
            carryOut(last.get());
        }
    }

    /** Pays for the batches that were sent so long ago and are acknowledged. */
    void pay(Duration after) throws IOException {
        LocalDateTime now = headers.now();
        List<BookedBatch> due = book.openBatches().stream()
                .filter(batch -> batch.state() == BookedBatch.State.ACKNOWLEDGED)
                .filter(batch -> !batch.sentAt().plus(after).isAfter(now))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        PaymentDraft draft = new PaymentDraft(new Adjudication(rules), book.claims());
        for (BookedBatch batch : due) {
            draft.add(batch);
        }
        Remittances remittances = new Remittances(
                rules, headers, book.lastRun().map(PaymentRun::owed).orElse(Map.of()));
        int number = book.nextNumber();
        PaymentRun run = new PaymentRun(
                number,
                false,
                remittances.of(draft.decisions()),
                draft.changed(),
                due.stream().map(BookedBatch::id).toList(),
                remittances.owed());
        book.save(run);
        carryOut(run);
    }

    private void carryOut(PaymentRun run) throws IOException {
        for (PaymentRun.Payment payment : run.payments()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(out, payment.remittance(), payment.claims(), payment.header());
            mailbox.deliver(payment.fileName(), out.toByteArray());
        }
        for (BookedClaim claim : run.claims()) {
            book.save(claim);
        }
        for (String id : run.batches()) {
            book.save(book.batch(id).orElseThrow().in(BookedBatch.State.PAID));
        }
        book.save(run.finished());
    }
}
