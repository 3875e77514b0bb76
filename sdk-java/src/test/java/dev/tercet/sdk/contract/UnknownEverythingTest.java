package dev.tercet.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.model.JsonType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server of tomorrow: each schema of each contract with members, values of enums and variants that this version has never
 * heard of. Nothing may fail, and nothing may get lost on the way back.
 */
class UnknownEverythingTest {
    private static final int DEPTH = 4;

    record Named(String api, String name, Map<?, ?> bundle, Map<?, ?> schema) {
        @Override
        public String toString() {
            return api + " " + name;
        }

        JsonType<?> type() throws ReflectiveOperationException {
            Class<?> type = Class.forName("dev.tercet.sdk." + api + ".model." + className());
            String field = Stream.of(type.getFields()).anyMatch(f -> f.getName().equals("SHAPE")) ? "SHAPE" : "TYPE";
            return (JsonType<?>) type.getField(field).get(null);
        }

        /** As the generator names it. */
        private String className() {
            return List.of("Error", "Page", "Response", "Model").contains(name) ? "Api" + name : name;
        }
    }

    static Stream<Named> schemas() {
        List<Named> all = new ArrayList<>();
        for (String api : Bundles.APIS) {
            Map<?, ?> bundle = Bundles.read(api);
            Map<?, ?> schemas = (Map<?, ?>) ((Map<?, ?>) bundle.get("components")).get("schemas");
            schemas.forEach((name, schema) -> {
                Named named = new Named(api, (String) name, bundle, (Map<?, ?>) schema);
                if (hasClass(named)) {
                    all.add(named);
                }
            });
        }
        return all.stream();
    }

    /** Plain strings, numbers and lists have no class of their own. */
    private static boolean hasClass(Named named) {
        Map<?, ?> schema = named.schema();
        return schema.containsKey("properties")
                || schema.containsKey("enum")
                || schema.containsKey("allOf")
                || schema.containsKey("discriminator");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void survives(Named named) throws ReflectiveOperationException {
        Object tomorrow = tomorrow(named.bundle(), named.schema(), 0);
        Object read = named.type().read(tomorrow);
        assertThat(Json.parse(Json.text(read))).isEqualTo(Json.parse(Json.text(tomorrow)));
    }

    private static Object tomorrow(Map<?, ?> bundle, Object node, int depth) {
        Map<?, ?> schema = Bundles.resolve(bundle, node);
        if (schema.containsKey("discriminator")) {
            String name = (String) ((Map<?, ?>) schema.get("discriminator")).get("propertyName");
            return Map.of(name, "variant_of_tomorrow", "load", List.of(1, Map.of("deep", true)));
        }
        if (schema.containsKey("oneOf") || schema.containsKey("anyOf")) {
            List<?> choices = (List<?>) (schema.containsKey("oneOf") ? schema.get("oneOf") : schema.get("anyOf"));
            return tomorrow(bundle, choices.get(0), depth);
        }
        if (schema.containsKey("allOf")) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (Object part : (List<?>) schema.get("allOf")) {
                if (tomorrow(bundle, part, depth) instanceof Map<?, ?> map) {
                    map.forEach((key, value) -> all.put((String) key, value));
                }
            }
            if (schema.containsKey("properties")) {
                members(bundle, schema, depth, all);
            }
            return all;
        }
        return switch (type(schema)) {
            case "object" -> object(bundle, schema, depth);
            case "array" -> depth > DEPTH ? List.of() : List.of(tomorrow(bundle, schema.get("items"), depth + 1));
            case "integer" -> 7;
            case "number" -> 7.25;
            case "boolean" -> true;
            default -> text(schema);
        };
    }

    private static Object object(Map<?, ?> bundle, Map<?, ?> schema, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (depth <= DEPTH) {
            members(bundle, schema, depth, members);
        }
        if (!(schema.get("additionalProperties") instanceof Map)) {
            members.put("member_of_tomorrow", List.of("x", 1));
        }
        return members;
    }

    private static void members(Map<?, ?> bundle, Map<?, ?> schema, int depth, Map<String, Object> members) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> members.put((String) name, tomorrow(bundle, property, depth + 1)));
        }
    }

    private static String type(Map<?, ?> schema) {
        Object type = schema.get("type");
        if (type instanceof List<?> several) {
            return (String) several.get(0);
        }
        return type == null ? schema.containsKey("properties") ? "object" : "any" : (String) type;
    }

    private static Object text(Map<?, ?> schema) {
        if (schema.containsKey("enum")) {
            return "value_of_tomorrow";
        }
        return switch (String.valueOf(schema.get("format"))) {
            case "date-time" -> "2031-02-03T04:05:06Z";
            case "date" -> "2031-02-03";
            case "byte" -> "AQID";
            case "binary" -> "upload"; // the name under which a file is written
            default -> "text";
        };
    }
}
