package dev.tercet.conformance.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.tercet.specs.SchemaDialect;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Makes values that nobody has used before, as like to an example as its schema allows. For one thread at a time.
 *
 * <p>Times are whole hours that are over, so that what begins then can also end: from April 2023, when the sandbox's
 * licences are valid, to the end of 2025, but for its first quarter, where the documents' own bookings are.
 */
final class FreshText {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012, builder -> builder.metaSchema(SchemaDialect.metaSchema()));
    private static final Instant FIRST_HOUR = Instant.parse("2023-04-01T00:00:00Z");
    private static final int HOURS = (int) ChronoUnit.HOURS.between(FIRST_HOUR, Instant.parse("2026-01-01T00:00:00Z"));
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private final RandomGenerator random = RandomGenerator.of("SecureRandom");
    private final Set<String> given = new HashSet<>();

    /**
     * Another value that is valid where the example is.
     *
     * @throws IllegalStateException if no way of varying it gives a valid value
     */
    String like(String example, JsonNode schema) {
        JsonSchema check = FACTORY.getSchema(schema, SchemaDialect.config());
        for (int attempt = 0; attempt < 50; attempt++) {
            for (String candidate : candidates(example, schema)) {
                boolean valid = check.validate(TextNode.valueOf(candidate)).isEmpty();
                if (valid && !candidate.equals(example) && given.add(candidate)) {
                    return candidate;
                }
            }
        }
        throw new IllegalStateException("no fresh value like " + example + " fits " + schema);
    }

    private List<String> candidates(String example, JsonNode schema) {
        String format = schema.path("format").asText();
        if (format.equals("date-time")) {
            return List.of(hour());
        }
        String suffix = suffix();
        if (format.equals("email")) {
            return List.of(example.replaceFirst("@", "." + suffix + "@"));
        }
        if (example.chars().noneMatch(Character::isLetter)) {
            return List.of(otherDigits(example));
        }
        return List.of(example + " " + suffix, example + "-" + suffix, example + "-" + suffix.toUpperCase(Locale.ROOT));
    }

    private String hour() {
        Instant hour;
        do {
            hour = FIRST_HOUR.plus(random.nextInt(HOURS), ChronoUnit.HOURS);
        } while (hour.isAfter(Instant.parse("2024-12-31T00:00:00Z"))
                && hour.isBefore(Instant.parse("2025-04-01T00:00:00Z")));
        return hour.toString();
    }

    /** Other digits, but for the first four: they say the country and the area of a telephone number. */
    private String otherDigits(String example) {
        int kept = example.startsWith("+") ? 4 : 0;
        StringBuilder text = new StringBuilder(example.substring(0, kept));
        for (char c : example.substring(kept).toCharArray()) {
            text.append(Character.isDigit(c) ? (char) ('0' + random.nextInt(10)) : c);
        }
        return text.toString();
    }

    private String suffix() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length()))).append(random.nextInt(10));
        }
        return text.toString();
    }
}
