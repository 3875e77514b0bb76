package dev.tercet.conformance.replay;

/**
 * One way in which an exchange differs from its contract.
 *
 * @param rule what was checked: {@code status}, {@code schema}, {@code example}, {@code header} ...
 * @param pointer where in the body, or which parameter or header; empty for the whole
 */
public record Finding(String rule, String pointer, String expected, String got) {

    private static final int SHOWN = 400;

    @Override
    public String toString() {
        String where = pointer.isEmpty() ? "" : " at " + pointer;
        return rule + where + "\n      expected " + shorten(expected) + "\n      got      " + shorten(got);
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
