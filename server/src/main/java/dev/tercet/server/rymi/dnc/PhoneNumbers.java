package dev.tercet.server.rymi.dnc;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as people write them. */
public final class PhoneNumbers {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.()\\[\\]-]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private PhoneNumbers() {}

    /** The number in E.164 without its spaces, dots, hyphens and brackets; empty when what is left is not E.164. */
    public static Optional<String> normalize(String written) {
        String number = PUNCTUATION.matcher(written).replaceAll("");
        return E164.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }
}
