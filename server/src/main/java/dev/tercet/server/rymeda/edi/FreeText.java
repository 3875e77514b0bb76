package dev.tercet.server.rymeda.edi;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and addresses in the basic character set of X12: capitals, digits and some punctuation. */
public final class FreeText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OUTSIDE = Pattern.compile("[^A-Z0-9 !\"&'()+,\\-./;?=]+");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private FreeText() {}

    /**
     * The text in capitals, letters without their marks, other characters as spaces, and cut off at the length. May be empty, for
     * a text in another script. Null stays null.
     */
    public static String fold(String text, int longest) {
        if (text == null) {
            return null;
        }
        String letters = text.toUpperCase(Locale.ROOT)
                .replace("Æ", "AE")
                .replace("Œ", "OE")
                .replace("Ø", "O")
                .replace("Ł", "L")
                .replace("Đ", "D")
                .replace("Þ", "TH")
                .replace('\u2019', '\'');
        String plain = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFKD))
                .replaceAll("");
        String folded = SPACES.matcher(OUTSIDE.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return folded.length() <= longest
                ? folded
                : folded.substring(0, longest).strip();
    }
}
