package dev.tercet.server.rymeda.edi.functional;

import java.util.List;
import java.util.stream.Stream;

/** What is said of a group or of a transaction as a whole (AK901, IK501), by its code. */
public enum Verdict {
    /** Accepted. */
    A(false),
    /** Accepted, although something is wrong in it. */
    E(false),
    /** Rejected: the message authentication code is wrong. */
    M(true),
    /** A group of which some transactions are accepted and some are not. */
    P(false),
    /** Rejected. */
    R(true),
    /** Rejected: the assurance is not valid. */
    W(true),
    /** Rejected: what came out of the decryption cannot be read. */
    X(true);

    /** Those of a group. */
    static final List<String> OF_GROUP = Stream.of(values()).map(Verdict::name).toList();

    /** Those of a transaction, which is not accepted in parts. */
    static final List<String> OF_TRANSACTION =
            OF_GROUP.stream().filter(code -> !code.equals("P")).toList();

    private final boolean rejects;

    Verdict(boolean rejects) {
        this.rejects = rejects;
    }

    /** Whether nothing of it is worked on. */
    public boolean rejects() {
        return rejects;
    }
}
