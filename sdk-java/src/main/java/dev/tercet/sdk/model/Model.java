package dev.tercet.sdk.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all generated models have in common. A model is immutable and safe to share; it equals another one of its class with
 * the same members.
 *
 * <p>Members which the contract did not know when the SDK was built are kept and written again, and a member that is null is
 * told apart from one that was left out. {@code toString} masks sensitive members.
 *
 * <p>Jackson writes a model as its JSON object, and reads it by its {@code fromMap} method.
 */
public abstract class Model {
    private final Members members;

    /** For generated classes. */
    protected Model(Members members) {
        this.members = members;
    }

    /** Whether the member of this JSON name is there, be it null. */
    public final boolean has(String name) {
        return members.values().containsKey(name);
    }

    /** The value of the member of this JSON name: typed if the contract declares it, plain JSON if not. */
    public final @Nullable Object get(String name) {
        return members.values().get(name);
    }

    /** The members which this version of the SDK does not know, as plain JSON, by their JSON names. */
    public final Map<String, @Nullable Object> unknownMembers() {
        Map<String, @Nullable Object> unknown = new LinkedHashMap<>(members.values());
        unknown.keySet().removeAll(members.shape().members().keySet());
        return Collections.unmodifiableMap(unknown);
    }

    /** The whole model as plain JSON, by JSON names. Nothing is masked. */
    @JsonValue
    public final Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        members.values().forEach((name, value) -> plain.put(name, Json.plain(value)));
        return Collections.unmodifiableMap(plain);
    }

    /** The whole model as JSON text. Nothing is masked. */
    public final String asJson() {
        return Json.text(this);
    }

    /**
     * The value of a member that the contract requires.
     *
     * @throws IllegalStateException if the server left it out
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the shape has seen to the type
    protected final <T> T required(String name) {
        Object value = members.values().get(name);
        if (value == null) {
            throw new IllegalStateException(
                    members.shape().name() + "." + name + " is required by the contract, but it is missing");
        }
        return (T) value;
    }

    /** The value of a member, or null if it is null or was left out. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the shape has seen to the type
    protected final <T> @Nullable T optional(String name) {
        return (T) members.values().get(name);
    }

    /** For generated builders: the values to start from. */
    protected final Map<String, @Nullable Object> values() {
        return members.values();
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // models of different classes are never equal
    public final boolean equals(@Nullable Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((Model) other).members.values().equals(members.values());
    }

    @Override
    public final int hashCode() {
        return members.values().hashCode();
    }

    @Override
    public final String toString() {
        StringBuilder text = new StringBuilder(members.shape().name()).append('{');
        members.values().forEach((name, value) -> {
            Member member = members.shape().members().get(name);
            boolean masked = member != null && member.sensitive() && value != null;
            text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ")
                    .append(name)
                    .append('=');
            text.append(masked ? "***" : value);
        });
        return text.append('}').toString();
    }
}
