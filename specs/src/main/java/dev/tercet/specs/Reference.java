package dev.tercet.specs;

import java.nio.file.Path;

/** A {@code $ref}, read relative to the file it stands in. */
record Reference(Path file, String pointer) {

    static Reference of(String ref, Path from) {
        int hash = ref.indexOf('#');
        if (hash < 0) {
            throw new ContractException(from, "", "a reference needs a fragment: " + ref);
        }
        Path file =
                hash == 0 ? from : from.resolveSibling(ref.substring(0, hash)).normalize();
        return new Reference(file, ref.substring(hash + 1));
    }

    boolean isComponent() {
        return pointer.startsWith("/components/");
    }
}
