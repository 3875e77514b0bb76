package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.error.Failure;
import java.util.Map;

/** How one API writes its errors. A pure function of the JSON object in the body of an error answer. */
@FunctionalInterface
public interface Dialect {

    /** Reads the parts of an error. Members of an unexpected type count as missing; nothing is thrown. */
    Failure read(Map<?, ?> body);
}
