package dev.tercet.sdk.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The JSON types that are not generated: values, lists and maps. */
public final class JsonTypes {
    /** Any JSON value, as {@link Json#parse(byte[])} gives it. */
    public static final JsonType<Object> ANY = type((json, reading) -> json);

    /** A string. */
    public static final JsonType<String> STRING =
            type((json, reading) -> json instanceof String text ? text : reading.mismatch("a string", json));

    /** A boolean. */
    public static final JsonType<Boolean> BOOLEAN =
            type((json, reading) -> json instanceof Boolean flag ? flag : reading.mismatch("a boolean", json));

    /** A whole number of 32 bits. */
    public static final JsonType<Integer> INTEGER = type(JsonTypes::readInteger);

    /** A whole number of 64 bits. */
    public static final JsonType<Long> LONG = type(JsonTypes::readLong);

    /** A number with all its digits. */
    public static final JsonType<BigDecimal> DECIMAL = type(JsonTypes::readDecimal);

    /** A point in time, in ISO 8601 with any offset. */
    public static final JsonType<Instant> INSTANT = type(JsonTypes::readInstant);

    /** A calendar date, {@code YYYY-MM-DD}. */
    public static final JsonType<LocalDate> DATE = type(JsonTypes::readDate);

    /** Bytes as base64. */
    public static final JsonType<byte[]> BYTES = type(JsonTypes::readBytes);

    /** A file to send. Where JSON stands for it, its text is the content. */
    public static final JsonType<Upload> UPLOAD = type((json, reading) -> json instanceof String text
            ? Upload.of("upload", "application/octet-stream", text.getBytes(StandardCharsets.UTF_8))
            : json instanceof Upload ? json : reading.mismatch("a file", json));

    private JsonTypes() {}

    /** A list of items of one type, unmodifiable; an item may be null. */
    public static <T> JsonType<List<T>> list(JsonType<T> items) {
        return type((json, reading) -> {
            if (!(json instanceof List<?> array)) {
                return reading.mismatch("an array", json);
            }
            List<@Nullable Object> list = new ArrayList<>(array.size());
            for (int i = 0; i < array.size(); i++) {
                list.add(reading.step("[" + i + "]", items, array.get(i)));
            }
            return Collections.unmodifiableList(list);
        });
    }

    /** A map with values of one type, unmodifiable, in the order of the document. */
    public static <T> JsonType<Map<String, T>> map(JsonType<T> values) {
        return type((json, reading) -> {
            if (!(json instanceof Map<?, ?> object)) {
                return reading.mismatch("an object", json);
            }
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.forEach((name, value) -> map.put((String) name, reading.step((String) name, values, value)));
            return Collections.unmodifiableMap(map);
        });
    }

    private static <T> JsonType<T> type(BiFunction<Object, Reading, Object> read) {
        return new JsonType<>() {
            @Override
            Object read(Object json, Reading reading) {
                return read.apply(json, reading);
            }
        };
    }

    private static Object readInteger(Object json, Reading reading) {
        if (json instanceof Integer) {
            return json;
        }
        try {
            return decimal(json).intValueExact();
        } catch (ArithmeticException e) {
            return reading.mismatch("a whole number of 32 bits", json);
        }
    }

    private static Object readLong(Object json, Reading reading) {
        if (json instanceof Integer || json instanceof Long) {
            return ((Number) json).longValue();
        }
        try {
            return decimal(json).longValueExact();
        } catch (ArithmeticException e) {
            return reading.mismatch("a whole number of 64 bits", json);
        }
    }

    private static Object readDecimal(Object json, Reading reading) {
        return json instanceof Number ? decimal(json) : reading.mismatch("a number", json);
    }

    private static BigDecimal decimal(Object json) {
        if (json instanceof BigDecimal decimal) {
            return decimal;
        }
        if (json instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (json instanceof Number) {
            return new BigDecimal(json.toString());
        }
        throw new ArithmeticException("not a number");
    }

    private static Object readInstant(Object json, Reading reading) {
        try {
            return json instanceof String text
                    ? OffsetDateTime.parse(text).toInstant()
                    : reading.mismatch("a date with time", json);
        } catch (DateTimeException e) {
            return reading.mismatch("a date with time", json);
        }
    }

    private static Object readDate(Object json, Reading reading) {
        try {
            return json instanceof String text ? LocalDate.parse(text) : reading.mismatch("a date", json);
        } catch (DateTimeException e) {
            return reading.mismatch("a date", json);
        }
    }

    private static Object readBytes(Object json, Reading reading) {
        try {
            return json instanceof String text ? Base64.getDecoder().decode(text) : reading.mismatch("base64", json);
        } catch (IllegalArgumentException e) {
            return reading.mismatch("base64", json);
        }
    }
}
