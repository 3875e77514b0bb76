package dev.tercet.sdk.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Java names from the names of a contract. */
final class Names {
    /** What a model must not be called, because every generated file sees a class of this name. */
    private static final Set<String> TAKEN_TYPES = Set.of(
            "Arguments",
            "AsyncInvoker",
            "AsyncPager",
            "BigDecimal",
            "Boolean",
            "Builder",
            "CallOptions",
            "CompletableFuture",
            "Consumer",
            "Content",
            "EnumType",
            "Error",
            "Exception",
            "Instant",
            "Integer",
            "Invoker",
            "JsonCreator",
            "JsonTypes",
            "List",
            "LocalDate",
            "Long",
            "Map",
            "Member",
            "Members",
            "Model",
            "ModelBuilder",
            "Nullable",
            "Object",
            "OpenEnum",
            "Operation",
            "Override",
            "Page",
            "Pager",
            "Paging",
            "Parameter",
            "Record",
            "Response",
            "Retry",
            "Shape",
            "String",
            "UnionType",
            "Unknown",
            "Upload",
            "Void",
            "WaitOptions",
            "WaitResult",
            "Waiting");

    /** What a member must not be called: keywords, and methods that every model or builder has without arguments. */
    private static final Set<String> TAKEN_MEMBERS = Set.of(
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "false",
            "try",
            "void",
            "volatile",
            "while",
            "_",
            "asMap",
            "asJson",
            "unknownMembers",
            "values",
            "toBuilder",
            "toString",
            "hashCode",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize",
            "builder",
            "equals",
            "build",
            "without");

    private Names() {}

    /** A class name. */
    static String type(String name) {
        String pascal = pascal(name);
        return TAKEN_TYPES.contains(pascal) ? "Api" + pascal : pascal;
    }

    /** A method or parameter name. */
    static String member(String name) {
        String pascal = pascal(name);
        String camel = pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
        return TAKEN_MEMBERS.contains(camel) ? camel + "_" : camel;
    }

    /** A constant name. */
    static String constant(String text) {
        String name =
                words(text).stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.joining("_"));
        if (name.isEmpty()) {
            return "EMPTY";
        }
        return Character.isDigit(name.charAt(0)) || name.equals("TYPE") ? "_" + name : name;
    }

    /** All words with a capital, such as {@code CarePlans}. */
    static String pascal(String text) {
        String name = words(text).stream()
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }

    /** Splits at anything that is no letter or digit, and before a capital that follows a small letter or a digit. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean part = c < 128 && Character.isLetterOrDigit(c);
            boolean starts = Character.isUpperCase(c) && (Character.isLowerCase(before) || Character.isDigit(before));
            if ((!part || starts) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (part) {
                word.append(c);
            }
            before = c;
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
