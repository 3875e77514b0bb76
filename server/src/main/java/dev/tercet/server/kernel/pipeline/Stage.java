package dev.tercet.server.kernel.pipeline;

/**
 * The way of a request, in order. The numbers are filter priorities: smaller runs earlier on the way in. The body is
 * read, checked against the contract and bound after the last of them, right before the resource; errors of any stage
 * are rendered by {@link ErrorMappers} alone.
 */
public final class Stage {

    static final int REQUEST_ID = 1000;
    static final int DIALECT = 1100;
    static final int ADDRESS = 1150;
    static final int FAILURES = 1175;
    static final int OPERATION = 1200;
    static final int OBSERVATION = 1250;
    static final int AUTHENTICATION = 1300;
    static final int TENANT = 1400;
    static final int RATE_LIMIT = 1500;
    static final int AUTHORIZATION = 1600;
    /** Where an API itself has a say in whom it lets in to what. */
    public static final int REACH = 1650;

    static final int CONTRACT = 1700;
    static final int IDEMPOTENCY = 1800;

    /** On the way back larger numbers run earlier: this one comes after whatever else changes an answer. */
    static final int UNIT_OF_WORK_ENDS = 0;

    private Stage() {}
}
