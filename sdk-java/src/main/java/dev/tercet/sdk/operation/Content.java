package dev.tercet.sdk.operation;

import dev.tercet.sdk.model.JsonType;
import dev.tercet.sdk.model.JsonTypes;

/**
 * What a body consists of.
 *
 * @param form how it is written
 * @param mediaType its media type; empty if there is no body
 * @param type the type of its value
 * @param <T> the type of its value
 */
public record Content<T>(Form form, String mediaType, JsonType<T> type) {

    /** How a body is written. */
    public enum Form {
        /** Not at all. */
        NONE,
        /** As JSON. */
        JSON,
        /** As form fields in one line. */
        FORM,
        /** As parts, files among them. */
        MULTIPART,
        /** As text in UTF-8 that stands for itself. */
        TEXT,
        /** As bytes that stand for themselves. */
        BINARY,
        /** As the {@code Location} header of a redirect, which is given back and not followed. */
        LOCATION
    }

    /** No body. */
    public static Content<Void> none() {
        return new Content<>(Form.NONE, "", voidType());
    }

    /** A JSON body. */
    public static <T> Content<T> json(String mediaType, JsonType<T> type) {
        return new Content<>(Form.JSON, mediaType, type);
    }

    /** Form fields in one line. */
    public static <T> Content<T> form(JsonType<T> type) {
        return new Content<>(Form.FORM, "application/x-www-form-urlencoded", type);
    }

    /** Parts. */
    public static <T> Content<T> multipart(JsonType<T> type) {
        return new Content<>(Form.MULTIPART, "multipart/form-data", type);
    }

    /** Text that stands for itself. */
    public static Content<String> text(String mediaType) {
        return new Content<>(Form.TEXT, mediaType, JsonTypes.STRING);
    }

    /** Bytes that stand for themselves. */
    public static Content<byte[]> binary(String mediaType) {
        return new Content<>(Form.BINARY, mediaType, JsonTypes.BYTES);
    }

    /** The address of a redirect. */
    public static Content<String> location() {
        return new Content<>(Form.LOCATION, "", JsonTypes.STRING);
    }

    @SuppressWarnings("unchecked") // there is no value
    private static JsonType<Void> voidType() {
        return (JsonType<Void>) (JsonType<?>) JsonTypes.ANY;
    }
}
