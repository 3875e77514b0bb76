package dev.tercet.specs;

import java.nio.file.Path;

/** A contract that cannot be read; the message names file and JSON pointer. */
public final class ContractException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ContractException(Path file, String pointer, String problem) {
        super(file.getParent().getFileName() + "/" + file.getFileName() + "#" + pointer + ": " + problem);
    }
}
