package dev.tercet.sdk.generator;

/**
 * The Java type of a schema.
 *
 * @param name the type as it is written in Java, boxed
 * @param expression the expression that gives its {@code JsonType}
 * @param kind what sort of type it is
 * @param element the type of the items of a list, or null
 */
record JavaType(String name, String expression, Kind kind, JavaType element) {

    /** Sorts of types that the templates treat differently. */
    enum Kind {
        VALUE,
        LIST,
        OBJECT,
        UNION,
        ENUM
    }

    static JavaType value(String name, String constant) {
        return new JavaType(name, "JsonTypes." + constant, Kind.VALUE, null);
    }

    static JavaType list(JavaType element) {
        return new JavaType(
                "List<" + element.name + ">", "JsonTypes.list(" + element.expression + ")", Kind.LIST, element);
    }

    static JavaType map(JavaType values) {
        return new JavaType(
                "Map<String, " + values.name + ">", "JsonTypes.map(" + values.expression + ")", Kind.VALUE, null);
    }

    static JavaType component(String name, Kind kind) {
        return new JavaType(name, name + (kind == Kind.OBJECT ? ".SHAPE" : ".TYPE"), kind, null);
    }

    /** The type without its box, where it has one. */
    String unboxed() {
        return switch (name) {
            case "Integer" -> "int";
            case "Long" -> "long";
            case "Boolean" -> "boolean";
            default -> name;
        };
    }

    boolean hasBuilder() {
        return kind == Kind.OBJECT;
    }

    /** Whether a list of it may be given as single arguments without a warning of the compiler. */
    boolean isListOfPlain() {
        return kind == Kind.LIST && !element.name.contains("<");
    }
}
