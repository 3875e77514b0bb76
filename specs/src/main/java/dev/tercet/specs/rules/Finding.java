package dev.tercet.specs.rules;

import java.util.Comparator;

/**
 * One place where a contract breaks a rule.
 *
 * @param file the folder and the file, for example {@code rymeda/care.yaml}
 * @param line from 1
 * @param pointer a JSON pointer into the file
 * @param rule the rule's id
 */
public record Finding(String file, int line, String pointer, String rule, String message)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparing(Finding::line)
            .thenComparing(Finding::pointer)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /** The finding without its line: it stays the same when lines above it come and go. */
    public String text() {
        return file + "#" + pointer + ": [" + rule + "] " + message;
    }

    @Override
    public String toString() {
        return file + ":" + line + " #" + pointer + ": [" + rule + "] " + message;
    }
}
