package dev.tercet.sdk.generator;

import dev.tercet.sdk.generator.JavaType.Kind;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A class that stands for a component schema, as the templates see it.
 *
 * @param name the name of the class
 * @param schema the name of the schema
 * @param kind what sort of class it is
 * @param doc the text of its comment
 * @param deprecated whether it should no longer be used
 * @param members the members of an object
 * @param constants the values of an enum
 * @param unions the unions that an object is a variant of
 * @param discriminator what tells the variants of a union apart, by its name in JSON
 * @param variants the variants of a union
 * @param presets what a builder of a variant sets by itself: the discriminator
 */
record ModelView(
        String name,
        String schema,
        Kind kind,
        String doc,
        boolean deprecated,
        List<MemberView> members,
        List<Constant> constants,
        List<String> unions,
        String discriminator,
        List<Variant> variants,
        List<Preset> presets) {

    /** A value of an enum. */
    record Constant(String constant, String text) {}

    /** A variant of a union. */
    record Variant(String text, String type) {}

    /** A member that a builder sets by itself, to what an expression gives. */
    record Preset(String wire, String expression) {}

    static ModelView of(Schemas schemas, String schemaName) {
        Schema<?> schema = schemas.components().get(schemaName);
        String name = Names.type(schemaName);
        Kind kind = schemas.kind(schema);
        List<String> unions = new ArrayList<>();
        List<Preset> presets = new ArrayList<>();
        if (kind == Kind.OBJECT) {
            joinUnions(schemas, schema, name, unions, presets);
        }
        return new ModelView(
                name,
                schemaName,
                kind,
                Docs.text(schema.getDescription(), "The schema {@code " + schemaName + "}.", 0),
                Boolean.TRUE.equals(schema.getDeprecated()),
                kind == Kind.OBJECT ? members(schemas, schema) : List.of(),
                kind == Kind.ENUM ? constants(schema) : List.of(),
                unions,
                schema.getDiscriminator() == null
                        ? ""
                        : schema.getDiscriminator().getPropertyName(),
                kind == Kind.UNION ? variants(schemas, schema) : List.of(),
                presets);
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public boolean isEnum() {
        return kind == Kind.ENUM;
    }

    public boolean isUnion() {
        return kind == Kind.UNION;
    }

    /** The clause that names the unions. */
    public String implementing() {
        return unions.isEmpty() ? "" : " implements " + String.join(", ", unions);
    }

    /** The classes that a union permits. */
    public String permitted() {
        return String.join(", ", variants.stream().map(Variant::type).distinct().toList());
    }

    private static List<MemberView> members(Schemas schemas, Schema<?> schema) {
        Set<String> required = schemas.required(schema);
        List<MemberView> members = new ArrayList<>();
        schemas.properties(schema)
                .forEach((wire, property) ->
                        members.add(MemberView.of(schemas, wire, property, required.contains(wire), 4)));
        return members;
    }

    private static List<Constant> constants(Schema<?> schema) {
        List<Constant> constants = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Object value : schema.getEnum()) {
            if (value != null) {
                String name = Names.constant(value.toString());
                while (!taken.add(name)) {
                    name += "_";
                }
                constants.add(new Constant(name, value.toString()));
            }
        }
        return constants;
    }

    private static List<Variant> variants(Schemas schemas, Schema<?> union) {
        List<Variant> variants = new ArrayList<>();
        schemas.variants(union).forEach((text, type) -> variants.add(new Variant(text, type)));
        return variants;
    }

    private static void joinUnions(
            Schemas schemas, Schema<?> schema, String name, List<String> unions, List<Preset> presets) {
        Set<String> set = new HashSet<>();
        schemas.components().forEach((unionName, union) -> {
            if (schemas.kind(union) != Kind.UNION) {
                return;
            }
            Map<String, String> variants = schemas.variants(union);
            if (!variants.containsValue(name)) {
                return;
            }
            unions.add(Names.type(unionName));
            List<String> texts = variants.entrySet().stream()
                    .filter(variant -> variant.getValue().equals(name))
                    .map(Map.Entry::getKey)
                    .toList();
            if (union.getDiscriminator() != null && texts.size() == 1) {
                String wire = union.getDiscriminator().getPropertyName();
                if (set.add(wire)) {
                    presets.add(preset(schemas, schema, wire, texts.get(0)));
                }
            }
        });
    }

    private static Preset preset(Schemas schemas, Schema<?> schema, String wire, String text) {
        Schema<?> member = schemas.properties(schema).get(wire);
        JavaType type = member == null ? null : schemas.type(member);
        String quoted = "\"" + text + "\"";
        return new Preset(
                wire, type != null && type.kind() == Kind.ENUM ? type.name() + ".of(" + quoted + ")" : quoted);
    }
}
