package dev.tercet.specs;

import java.util.Locale;

/** The three contracts. */
public enum Contract {
    RYMEDA,
    RYMI,
    RIME;

    /** The folder below {@code specs/} and the file name of the bundle. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same bundle as JSON, which is read faster. */
    public String json() {
        return "/META-INF/resources/openapi/" + folder() + ".json";
    }

    /** The bundle on the class path of this jar. */
    public String resource() {
        return "/META-INF/resources/openapi/" + folder() + ".yaml";
    }
}
