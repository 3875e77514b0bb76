package dev.tercet.sdk.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a model consists of. Each generated model has one, {@code SHAPE}; it replaces reflection, so that the SDK runs in a
 * native image as it stands.
 *
 * @param <T> the model
 */
public final class Shape<T extends Model> extends JsonType<T> {
    private final String name;
    private final Function<Members, T> constructor;
    private final Supplier<List<Member>> declaration;
    private volatile @Nullable Map<String, Member> members;

    private Shape(String name, Function<Members, T> constructor, Supplier<List<Member>> declaration) {
        this.name = name;
        this.constructor = constructor;
        this.declaration = declaration;
    }

    /**
     * A shape whose members are asked for on first use, so that models may refer to each other.
     *
     * @param name the name of the schema
     * @param constructor makes the model
     * @param members the declared members
     */
    public static <T extends Model> Shape<T> of(
            String name, Function<Members, T> constructor, Supplier<List<Member>> members) {
        return new Shape<>(name, constructor, members);
    }

    /** The name of the schema in the contract. */
    public String name() {
        return name;
    }

    /** The declared members by their names in JSON. */
    public Map<String, Member> members() {
        Map<String, Member> known = members;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Member member : declaration.get()) {
                known.put(member.name(), member);
            }
            members = known;
        }
        return known;
    }

    @Override
    Object read(Object json, Reading reading) {
        if (!(json instanceof Map<?, ?> object)) {
            return reading.mismatch("an object", json);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            Member member = members().get((String) key);
            values.put((String) key, member == null ? value : reading.step(member.name(), member.type(), value));
        });
        return create(values);
    }

    T create(Map<String, @Nullable Object> values) {
        return constructor.apply(new Members(this, values));
    }
}
