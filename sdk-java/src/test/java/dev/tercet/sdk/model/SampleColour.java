package dev.tercet.sdk.model;

import com.fasterxml.jackson.annotation.JsonCreator;

/** An open enum as the generator writes them. */
final class SampleColour extends OpenEnum {
    static final EnumType<SampleColour> TYPE = new EnumType<>(SampleColour::new);
    static final SampleColour RED = TYPE.known("red");
    static final SampleColour DARK_BLUE = TYPE.known("dark-blue");

    private SampleColour(String text, boolean known) {
        super(text, known);
    }

    @JsonCreator
    static SampleColour of(String text) {
        return TYPE.of(text);
    }
}
