package dev.tercet.specs;

import java.util.List;

/**
 * One response of an operation.
 *
 * @param status as written
 * @param declared the entry under {@code responses}
 * @param definition the same, or the shared response that it refers to
 */
public record Response(String status, SourceNode declared, SourceNode definition) {

    /** Whether it is what the caller asked for: 2xx, or a redirect. */
    public boolean isSuccess() {
        return status.startsWith("2") || status.startsWith("3");
    }

    /** Whether it is a reference to a response that operations share. */
    public boolean isShared() {
        return declared.isReference();
    }

    /** The media types that it may answer with. */
    public List<SourceNode> content() {
        return definition.get("content").members();
    }
}
