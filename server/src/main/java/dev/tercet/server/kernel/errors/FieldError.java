package dev.tercet.server.kernel.errors;

import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong with one member of a request.
 *
 * @param field the member under its wire name, {@code items[0].quantity}; empty for the body as a whole
 * @param rule the broken rule as JSON Schema calls it ({@code required}, {@code maxLength}), or {@code custom}
 * @param bound what the rule asks for, in the order the rule needs it
 * @param text the text to show, where the contract or the service has one of its own; otherwise null
 */
public record FieldError(String field, String rule, List<String> bound, String text) {

    private static final String CUSTOM = "custom";

    public FieldError {
        Objects.requireNonNull(field);
        bound = List.copyOf(bound);
    }

    /** An error that only the service can find, in its own words. */
    public static FieldError of(String field, String text) {
        return new FieldError(field, CUSTOM, List.of(), text);
    }

    public FieldError withText(String newText) {
        return new FieldError(field, rule, bound, newText);
    }

    /** The broken rule as the second half of a sentence: "is required". */
    public String phrase() {
        return switch (rule) {
            case "required" -> "is required";
            case "additionalProperties", "unevaluatedProperties" -> "is not a known field";
            case "type" -> "must be " + article(bound.get(0));
            case "enum", "const" -> "must be one of " + String.join(", ", bound);
            case "minLength" ->
                bound.get(0).equals("1") ? "must not be empty" : "must have at least " + bound.get(0) + " characters";
            case "maxLength" -> "must have at most " + bound.get(0) + " characters";
            case "minItems" ->
                "must have at least " + bound.get(0) + (bound.get(0).equals("1") ? " item" : " items");
            case "maxItems" -> "must have at most " + bound.get(0) + " items";
            case "uniqueItems" -> "must not have the same item twice";
            case "minProperties" -> "must have at least " + bound.get(0) + " members";
            case "maxProperties" -> "must have at most " + bound.get(0) + " members";
            case "minimum" -> "must be at least " + bound.get(0);
            case "maximum" -> "must be at most " + bound.get(0);
            case "exclusiveMinimum" -> "must be greater than " + bound.get(0);
            case "exclusiveMaximum" -> "must be less than " + bound.get(0);
            case "multipleOf" -> "must be a multiple of " + bound.get(0);
            case "pattern" -> "does not have the right form";
            case "cursor" -> "is not a cursor of this list and these filters";
            case "format" -> "must be " + example(bound.get(0));
            default -> "is not valid";
        };
    }

    private static String example(String format) {
        return switch (format) {
            case "uuid" -> "a UUID";
            case "date" -> "a date such as 2025-01-31";
            case "date-time" -> "a time such as 2025-01-31T09:00:00Z";
            case "email" -> "an e-mail address";
            case "uri" -> "a URL";
            default -> "a valid " + format;
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "integer", "array", "object" -> "an " + type;
            default -> "a " + type;
        };
    }
}
