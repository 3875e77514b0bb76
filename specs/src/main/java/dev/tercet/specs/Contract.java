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

    /** The part of the bundle by which a server judges requests, as JSON: a seventh of the whole, at the same places. */
    public String requestSide() {
        return "/META-INF/request-side/" + folder() + ".json";
    }

    /** The bundle on the class path of this jar. */
    public String resource() {
        return "/META-INF/resources/openapi/" + folder() + ".yaml";
    }
}
