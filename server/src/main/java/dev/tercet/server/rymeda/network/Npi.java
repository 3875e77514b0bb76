package dev.tercet.server.rymeda.network;

/** National provider identifiers (45 CFR 162.406). */
public final class Npi {

    /** What the card issuer prefix 80840 adds to the sum. */
    private static final int PREFIX_SUM = 24;

    private static final int LENGTH = 10;

    private Npi() {}

    /** Whether the text has ten digits and begins with 1 or 2. */
    public static boolean isWellFormed(String text) {
        return text.matches("[12][0-9]{9}");
    }

    /** Whether the text is well-formed and ends in the check digit of the rest (Luhn). */
    public static boolean isValid(String text) {
        if (!isWellFormed(text)) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
