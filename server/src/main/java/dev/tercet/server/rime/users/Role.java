package dev.tercet.server.rime.users;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** What a person or a key may do. Each role may do what the lower ones may. */
public enum Role {
    VIEWER(Set.of("viewer")),
    EDITOR(Set.of("viewer", "editor")),
    ADMIN(Set.of("viewer", "editor", "admin"));

    private final Set<String> scopes;

    Role(Set<String> scopes) {
        this.scopes = scopes;
    }

    /** The role of this wire name. */
    public static Role of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The role whose scopes these are: the highest that they reach. */
    public static Role ofScopes(Collection<String> scopes) {
        Role reached = VIEWER;
        for (Role role : values()) {
            reached = scopes.containsAll(role.scopes) ? role : reached;
        }
        return reached;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scopes of the contract that the role satisfies. */
    public Set<String> scopes() {
        return scopes;
    }
}
