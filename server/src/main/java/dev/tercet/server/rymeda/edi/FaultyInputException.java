package dev.tercet.server.rymeda.edi;

import java.io.IOException;

/** Takes a fault of the bytes through a parser that only knows streams. */
class FaultyInputException extends IOException {

    private static final long serialVersionUID = 1;

    private final transient EdiFault fault;

    FaultyInputException(String field, String message) {
        super(field + ": " + message);
        this.fault = new EdiFault(field, message);
    }

    EdiFault fault() {
        return fault;
    }
}
