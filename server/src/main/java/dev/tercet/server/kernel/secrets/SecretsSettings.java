package dev.tercet.server.kernel.secrets;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where the keys come from that secrets are sealed with. */
@ConfigMapping(prefix = "tercet.secrets")
public interface SecretsSettings {

    /**
     * The keyset, as JSON or as the path of a file that holds it (a mounted secret). All replicas on one database need the
     * same one. It has no default: a key that everybody knows would protect nothing. Made with {@code secrets create}.
     */
    Optional<String> keyset();

    /**
     * The file of the keyset that the embedded database made for itself; used when {@code keyset} is not set. The server
     * sets it, an operator does not.
     */
    Optional<String> ownKeyset();
}
