package dev.tercet.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Which members of an OpenAPI document are keywords, which are names that the author chose, and which are data.
 *
 * <p>A property may be called {@code default} or {@code examples}, and an example may hold a member {@code $ref}: neither
 * means what the keyword means. Walks over a contract ask here, so that all of them agree.
 */
final class Grammar {

    private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "value");
    private static final Set<String> NAMES = Set.of(
            "callbacks",
            "content",
            "encoding",
            "examples",
            "headers",
            "links",
            "mapping",
            "parameters",
            "pathItems",
            "paths",
            "properties",
            "requestBodies",
            "responses",
            "schemas",
            "scopes",
            "securitySchemes",
            "variables",
            "webhooks",
            "x-headers");

    private Grammar() {}

    /** Whether the value of this keyword is data, in which nothing is a keyword or a reference. */
    static boolean isData(String keyword, JsonNode value) {
        return DATA.contains(keyword)
                || (keyword.equals("examples") && value.isArray())
                || (keyword.startsWith("x-") && !keyword.equals("x-headers"));
    }

    /** Whether the members of this keyword's object are names. */
    static boolean holdsNames(String keyword, JsonNode value) {
        return value.isObject() && NAMES.contains(keyword);
    }
}
