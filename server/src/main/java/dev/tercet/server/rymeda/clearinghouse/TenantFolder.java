package dev.tercet.server.rymeda.clearinghouse;

import java.util.Locale;

/** The folders of a tenant, and which names may be in them. */
enum TenantFolder {
    OUTGOING,
    INCOMING,
    ARCHIVE,
    QUARANTINE;

    /** What the name of a file ends with while it is written. */
    static final String PART = ".part";

    /** What the name of the text ends with that says why a file is in quarantine. */
    static final String REASON = ".reason.txt";

    private static final String OUR_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,119}";
    private static final int LONGEST_NAME = 200;

    /** Its name below the tenant's. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A name that we give, of a tenant or of a file.
     *
     * @throws IllegalArgumentException it could lead out of its folder, or could not be written on every disk
     */
    static String checked(String name) {
        if (!name.matches(OUR_NAME) || !isWhole(name)) {
            throw new IllegalArgumentException("not a name for a file: " + name);
        }
        return name;
    }

    /** Whether a name that others gave is that of a whole file in its folder. */
    static boolean isWhole(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith(".")
                && !name.toLowerCase(Locale.ROOT).endsWith(PART)
                && name.indexOf('/') < 0
                && name.indexOf('\\') < 0
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** The name of a settled file where some of the same name are there before it: {@code name}, {@code name.1}, ... */
    static String numbered(String name, int before) {
        return before == 0 ? name : name + "." + before;
    }
}
