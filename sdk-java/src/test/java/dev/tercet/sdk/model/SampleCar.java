package dev.tercet.sdk.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A model as the generator writes them. */
final class SampleCar extends Model {
    static final Shape<SampleCar> SHAPE = Shape.of("Car", SampleCar::new, SampleCar::declaration);

    private SampleCar(Members members) {
        super(members);
    }

    static SampleCar of(Consumer<Builder> code) {
        Builder builder = new Builder();
        code.accept(builder);
        return builder.build();
    }

    @JsonCreator
    static SampleCar fromMap(Map<String, Object> members) {
        return SHAPE.read((Object) members);
    }

    Builder toBuilder() {
        return new Builder(this);
    }

    int doors() {
        return required("doors");
    }

    @Nullable
    String plate() {
        return optional("plate");
    }

    @Nullable
    List<SampleCar> towed() {
        return optional("towed");
    }

    @Nullable
    SampleColour colour() {
        return optional("colour");
    }

    private static List<Member> declaration() {
        return List.of(
                Member.required("doors", JsonTypes.INTEGER),
                Member.optional("plate", JsonTypes.STRING).masked(),
                Member.optional("towed", JsonTypes.list(SHAPE)),
                Member.optional("colour", SampleColour.TYPE));
    }

    static final class Builder extends ModelBuilder<SampleCar, Builder> {
        private Builder() {
            super(SHAPE);
        }

        private Builder(SampleCar start) {
            super(SHAPE, start);
        }

        Builder doors(int value) {
            return set("doors", value);
        }

        Builder plate(@Nullable String value) {
            return set("plate", value);
        }

        Builder clearPlate() {
            return setNull("plate");
        }

        Builder towed(List<SampleCar> value) {
            return set("towed", value);
        }

        Builder colour(SampleColour value) {
            return set("colour", value);
        }
    }
}
