package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgedBatch;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgedClaim;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgedProvider;
import dev.tercet.server.rymeda.edi.acknowledgement.AcknowledgementWriter;
import dev.tercet.server.rymeda.edi.acknowledgement.ClaimAcknowledgement;
import dev.tercet.server.rymeda.edi.acknowledgement.StatusCode;
import dev.tercet.server.rymeda.edi.claim.BillingProvider;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import dev.tercet.server.rymeda.edi.claim.Person;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers batches with acknowledgements, one for each payer in a batch. */
final class Acknowledgements {

    private final PayerRules rules;
    private final PayerBook book;
    private final Mailbox mailbox;
    private final AnswerHeaders headers;
    private final Acceptance acceptance;
    private final AcknowledgementWriter writer = new AcknowledgementWriter();

    Acknowledgements(PayerRules rules, PayerBook book, Mailbox mailbox, Clock clock) {
        this.rules = rules;
        this.book = book;
        this.mailbox = mailbox;
        this.headers = new AnswerHeaders(book, clock);
        this.acceptance = new Acceptance(rules, book);
    }

    /** Answers the batches that were sent so long ago. */
    void send(Duration after) throws IOException {
        for (BookedBatch batch : book.openBatches()) {
            BookedBatch current = batch;
            if (current.state() == BookedBatch.State.RECEIVED
                    && !batch.sentAt().plus(after).isAfter(headers.now())) {
                current = decide(batch);
                book.save(current);
            }
            if (current.state() == BookedBatch.State.ANSWERED) {
                enter(current);
                deliver(current);
                book.save(current.in(BookedBatch.State.ACKNOWLEDGED));
            }
        }
    }

    private BookedBatch decide(BookedBatch batch) throws IOException {
        List<BookedBatch.Answer> answers = new ArrayList<>();
        for (ProfessionalClaim claim : batch.batch().claims()) {
            List<StatusCode> statuses = acceptance.review(claim);
            boolean accepted = statuses.stream().allMatch(StatusCode::accepts);
            answers.add(new BookedBatch.Answer(statuses, accepted ? controlNumber(claim) : null));
        }
        return batch.answered(answers);
    }

    private String controlNumber(ProfessionalClaim claim) throws IOException {
        LocalDate today = headers.now().toLocalDate();
        return "%s%d%03d%06d"
                .formatted(
                        rules.payer(claim.payer().identifier()).controlPrefix(),
                        today.getYear(),
                        today.getDayOfYear(),
                        book.nextNumber());
    }

    private void enter(BookedBatch batch) throws IOException {
        List<ProfessionalClaim> claims = batch.batch().claims();
        for (int i = 0; i < claims.size(); i++) {
            String number = batch.answers().get(i).controlNumber();
            if (number != null && book.claim(number).isEmpty()) {
                withdraw(claims.get(i));
                book.save(new BookedClaim(
                        number,
                        batch.id(),
                        batch.sentAt().toLocalDate(),
                        BookedClaim.State.ACCEPTED,
                        claims.get(i),
                        null));
            }
        }
    }

    /** What is replaced or cancelled before it is decided is not decided any more. */
    private void withdraw(ProfessionalClaim later) throws IOException {
        if (later.frequencyCode().equals("1")) {
            return;
        }
        Optional<BookedClaim> earlier = book.claim(later.payerControlNumber());
        if (earlier.isPresent() && earlier.get().state() == BookedClaim.State.ACCEPTED) {
            book.save(earlier.get().in(BookedClaim.State.CANCELLED));
        }
    }

    private void deliver(BookedBatch batch) throws IOException {
        Map<String, Map<BillingProvider, List<AcknowledgedClaim>>> byPayer = new LinkedHashMap<>();
        List<ProfessionalClaim> claims = batch.batch().claims();
        for (int i = 0; i < claims.size(); i++) {
            ProfessionalClaim claim = claims.get(i);
            byPayer.computeIfAbsent(claim.payer().identifier(), payer -> new LinkedHashMap<>())
                    .computeIfAbsent(claim.billingProvider(), provider -> new ArrayList<>())
                    .add(said(claim, batch.answers().get(i)));
        }
        for (var payer : byPayer.entrySet()) {
            deliver(batch, payer.getKey(), payer.getValue());
        }
    }

    private void deliver(BookedBatch booked, String payer, Map<BillingProvider, List<AcknowledgedClaim>> byProvider)
            throws IOException {
        ClaimBatch batch = booked.batch();
        InterchangeHeader header = headers.answer(payer, batch.header());
        String payerName = batch.claims().stream()
                .filter(claim -> claim.payer().identifier().equals(payer))
                .map(claim -> claim.payer().name())
                .findFirst()
                .orElseThrow();
        AcknowledgedBatch answer = new AcknowledgedBatch(
                AnswerHeaders.name(payerName),
                payer,
                "ACK" + header.controlNumber(),
                AnswerHeaders.name(batch.submitter().name()),
                batch.submitter().identifier(),
                batch.reference(),
                byProvider.entrySet().stream()
                        .map(provider -> new AcknowledgedProvider(
                                AnswerHeaders.name(provider.getKey().name()),
                                provider.getKey().npi(),
                                provider.getValue()))
                        .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, answer, header);
        mailbox.deliver("277CA-%s-%s.x12".formatted(booked.id(), Mailbox.safe(payer)), out.toByteArray());
    }

    private static AcknowledgedClaim said(ProfessionalClaim claim, BookedBatch.Answer answer) {
        Person patient = claim.patient() == null ? claim.insured().person() : claim.patient();
        ClaimAcknowledgement said = new ClaimAcknowledgement(
                claim.claimNumber(),
                answer.statuses(),
                claim.charge(),
                answer.controlNumber(),
                claim.serviceLines().get(0).serviceDate());
        return new AcknowledgedClaim(
                said,
                AnswerHeaders.name(patient.lastName()),
                patient.firstName(),
                claim.insured().memberId());
    }
}
