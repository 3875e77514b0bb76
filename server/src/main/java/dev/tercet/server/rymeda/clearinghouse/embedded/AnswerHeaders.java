package dev.tercet.server.rymeda.clearinghouse.embedded;

import dev.tercet.server.rymeda.edi.FreeText;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The envelopes of a payer's answers. */
final class AnswerHeaders {

    private static final String MUTUALLY_DEFINED = "ZZ";
    private static final int LONGEST_ID = 15;
    private static final int LONGEST_NAME = 60;

    private final PayerBook book;
    private final Clock clock;

    AnswerHeaders(PayerBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    }

    /** An envelope with the next number, from the payer to whom the question came from. */
    InterchangeHeader answer(String payer, InterchangeHeader question) throws IOException {
        return new InterchangeHeader(
                MUTUALLY_DEFINED,
                payer.length() <= LONGEST_ID
                        ? payer
                        : payer.substring(0, LONGEST_ID).strip(),
                question.senderQualifier(),
                question.senderId(),
                book.nextNumber(),
                now(),
                question.test());
    }

    /** A name that must be there. */
    static String name(String name) {
        String folded = FreeText.fold(name, LONGEST_NAME);
        return folded == null || folded.isEmpty() ? "UNKNOWN" : folded;
    }
}
