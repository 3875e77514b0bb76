package dev.tercet.sdk.generator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javadoc from the descriptions of a contract, which are written in CommonMark. */
final class Docs {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\|.*\\|\\s*\\n?");
    private static final Pattern ITEM = Pattern.compile("(?m)^\\s*[-*] ");

    private Docs() {}

    /** The text for a comment, without its first and last line; lines after the first start with the given margin. */
    static String text(String description, String fallback, int indent) {
        if (description == null || description.isBlank()) {
            return fallback;
        }
        String plain = TABLE.matcher(description).replaceAll("");
        plain = ITEM.matcher(plain).replaceAll("");
        plain = plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
        plain = plain.replace("*/", "*&#47;").replace("\\u", "&#92;u");
        plain = CODE.matcher(plain)
                .replaceAll(match -> "<code>" + Matcher.quoteReplacement(match.group(1)) + "</code>");
        plain = STRONG.matcher(plain).replaceAll("$1");
        String margin = "\n" + " ".repeat(indent) + " * ";
        return plain.strip()
                .replaceAll("\\n\\s*\\n+", "\n\n<p>")
                .replace("\n", margin)
                .replaceAll("(?m) +$", "");
    }
}
