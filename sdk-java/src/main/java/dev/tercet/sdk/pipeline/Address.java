package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.operation.Arguments;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Parameter;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the address of a request together. */
final class Address {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private Address() {}

    /**
     * The address of an operation with its arguments.
     *
     * @throws IllegalArgumentException if a part of the path is missing, empty, or would lead to another path
     */
    static URI of(URI base, Operation<?> operation, Arguments arguments) {
        String query = operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .map(parameter -> query(parameter, arguments.parameters().get(parameter.name())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return URI.create(base + path(operation, arguments) + (query.isEmpty() ? "" : "?" + query));
    }

    /** A value as it stands in a query, a header or a form field: lists joined by commas. */
    static String text(@Nullable Object value) {
        Object plain = Json.plain(value);
        if (plain instanceof List<?> list) {
            return list.stream().map(Address::text).collect(Collectors.joining(","));
        }
        return plain instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(plain);
    }

    private static String path(Operation<?> operation, Arguments arguments) {
        Matcher variable = VARIABLE.matcher(operation.path());
        StringBuilder path = new StringBuilder();
        while (variable.find()) {
            String name = variable.group(1);
            String value = arguments.path().get(name);
            if (value == null || value.isEmpty() || value.equals(".") || value.equals("..")) {
                throw new IllegalArgumentException(
                        operation.id() + " needs a " + name + (value == null ? "" : " other than \"" + value + "\""));
            }
            variable.appendReplacement(path, Matcher.quoteReplacement(PercentEncoding.encode(value)));
        }
        return variable.appendTail(path).toString();
    }

    private static String query(Parameter parameter, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        String name = PercentEncoding.encode(parameter.name()) + "=";
        if (parameter.explode() && value instanceof List<?> list) {
            return list.stream()
                    .map(item -> name + PercentEncoding.encode(text(item)))
                    .collect(Collectors.joining("&"));
        }
        return name + PercentEncoding.encode(text(value));
    }
}
