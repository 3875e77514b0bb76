package dev.tercet.sdk.generator;

import dev.tercet.sdk.generator.JavaType.Kind;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The component schemas of a contract and the Java types that stand for them. */
final class Schemas {
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Map<String, Schema<?>> components = new LinkedHashMap<>();

    @SuppressWarnings("unchecked") // the parser's raw type
    Schemas(OpenAPI api) {
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            api.getComponents().getSchemas().forEach((name, schema) -> components.put(name, (Schema<?>) schema));
        }
    }

    Map<String, Schema<?>> components() {
        return components;
    }

    /** The component that a schema points to, or null if it stands for itself. */
    static String reference(Schema<?> schema) {
        String ref = schema.get$ref();
        return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** The sort of class that is generated for a component, or null if another type stands for it. */
    Kind kind(Schema<?> schema) {
        if (schema.getEnum() != null && types(schema).contains("string")) {
            return Kind.ENUM;
        }
        if (alternatives(schema).size() > 1) {
            return Kind.UNION;
        }
        boolean object = !properties(schema).isEmpty();
        return object ? Kind.OBJECT : null;
    }

    JavaType type(Schema<?> schema) {
        if (schema == null) {
            return JavaType.value("Object", "ANY");
        }
        String name = reference(schema);
        if (name != null) {
            Schema<?> target = components.get(name);
            if (target == null) {
                throw new IllegalArgumentException("No schema is called " + name);
            }
            Kind kind = kind(target);
            return kind == null ? type(target) : JavaType.component(Names.type(name), kind);
        }
        List<Schema<?>> alternatives = alternatives(schema);
        if (alternatives.size() == 1) {
            return type(alternatives.get(0));
        }
        if (schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            return type(schema.getAllOf().get(0));
        }
        Set<String> types = types(schema);
        return types.size() == 1 ? simple(types.iterator().next(), schema) : JavaType.value("Object", "ANY");
    }

    /** Whether null is among the values. */
    boolean isNullable(Schema<?> schema) {
        boolean here = Boolean.TRUE.equals(schema.getNullable())
                || (schema.getTypes() != null && schema.getTypes().contains("null"));
        List<Schema> choices = new ArrayList<>();
        if (schema.getOneOf() != null) {
            choices.addAll(schema.getOneOf());
        }
        if (schema.getAnyOf() != null) {
            choices.addAll(schema.getAnyOf());
        }
        return here
                || choices.stream()
                        .anyMatch(choice ->
                                choice.get$ref() == null && types(choice).isEmpty());
    }

    /** The properties of an object, those of the parts of a composition included. */
    Map<String, Schema<?>> properties(Schema<?> schema) {
        Map<String, Schema<?>> properties = new LinkedHashMap<>();
        for (Schema<?> part : parts(schema)) {
            properties.putAll(properties(part));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, property) -> properties.put(name, (Schema<?>) property));
        }
        return properties;
    }

    /** The names of the properties that are always there. */
    Set<String> required(Schema<?> schema) {
        Set<String> required = new LinkedHashSet<>();
        for (Schema<?> part : parts(schema)) {
            required.addAll(required(part));
        }
        if (schema.getRequired() != null) {
            required.addAll(schema.getRequired());
        }
        return required;
    }

    /** The schemas of a choice, without null. */
    List<Schema<?>> alternatives(Schema<?> schema) {
        List<Schema> all = schema.getOneOf() != null ? schema.getOneOf() : schema.getAnyOf();
        List<Schema<?>> alternatives = new ArrayList<>();
        if (all != null) {
            for (Schema<?> choice : all) {
                if (choice.get$ref() != null || !types(choice).isEmpty()) {
                    alternatives.add(choice);
                }
            }
        }
        return alternatives;
    }

    /** The variants of a union by the text of its discriminator. */
    Map<String, String> variants(Schema<?> union) {
        Map<String, String> variants = new LinkedHashMap<>();
        Map<String, String> mapping = union.getDiscriminator() == null
                ? null
                : union.getDiscriminator().getMapping();
        if (mapping != null) {
            mapping.forEach((text, ref) -> variants.put(text, Names.type(ref.substring(ref.lastIndexOf('/') + 1))));
            return variants;
        }
        for (Schema<?> choice : alternatives(union)) {
            String name = reference(choice);
            variants.put(name, Names.type(name));
        }
        return variants;
    }

    private List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getAllOf() != null) {
            for (Schema<?> part : schema.getAllOf()) {
                String name = reference(part);
                parts.add(name == null ? part : components.get(name));
            }
        }
        return parts;
    }

    private static Set<String> types(Schema<?> schema) {
        Set<String> types = new LinkedHashSet<>();
        if (schema.getTypes() != null) {
            types.addAll(schema.getTypes());
        } else if (schema.getType() != null) {
            types.add(schema.getType());
        }
        types.remove("null");
        return types;
    }

    private JavaType simple(String type, Schema<?> schema) {
        return switch (type) {
            case "array" -> JavaType.list(type(schema.getItems()));
            case "object" ->
                JavaType.map(
                        schema.getAdditionalProperties() instanceof Schema<?> values
                                ? type(values)
                                : JavaType.value("Object", "ANY"));
            case "boolean" -> JavaType.value("Boolean", "BOOLEAN");
            case "number" -> JavaType.value("BigDecimal", "DECIMAL");
            case "integer" -> integer(schema);
            default -> string(schema);
        };
    }

    private static JavaType integer(Schema<?> schema) {
        boolean small = "int32".equals(schema.getFormat())
                || (schema.getMaximum() != null && schema.getMaximum().compareTo(LARGEST_INT) <= 0);
        return small ? JavaType.value("Integer", "INTEGER") : JavaType.value("Long", "LONG");
    }

    private static JavaType string(Schema<?> schema) {
        return switch (schema.getFormat() == null ? "" : schema.getFormat()) {
            case "date-time" -> JavaType.value("Instant", "INSTANT");
            case "date" -> JavaType.value("LocalDate", "DATE");
            case "byte" -> JavaType.value("byte[]", "BYTES");
            case "binary" -> JavaType.value("Upload", "UPLOAD");
            default -> JavaType.value("String", "STRING");
        };
    }
}
