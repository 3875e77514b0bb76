package dev.tercet.server.rymeda.clearinghouse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The way to the payers. */
@ConfigMapping(prefix = "tercet.rymeda.clearinghouse")
public interface ClearinghouseSettings {

    /**
     * How claims are sent and answers fetched: {@code none}, {@code directory} (a folder that something else carries to the
     * clearinghouse) or {@code sftp}. With none, answers can still be posted to the API; nothing is sent that nobody set up.
     */
    @WithDefault("none")
    Type type();

    /** A folder on this machine or on a shared disk. */
    Directory directory();

    /** A clearinghouse's SFTP server. */
    Sftp sftp();

    /** The payer that plays the other side, for sandboxes and demonstrations. */
    EmbeddedPayer embeddedPayer();

    /** How files travel. */
    enum Type {
        NONE,
        DIRECTORY,
        SFTP
    }

    /** Files in folders: {@code <root>/<tenant>/outgoing}, {@code incoming}, {@code archive} and {@code quarantine}. */
    interface Directory {

        /** The folder that holds a folder for each tenant. All replicas must see the same one; so there is no default. */
        Optional<Path> root();
    }

    /** Files on a server, in the same folders. */
    interface Sftp {

        /** The server's name or address. Whom patients' data go to is for nobody to guess. */
        Optional<String> host();

        /** Its port; that of SSH. */
        @WithDefault("22")
        int port();

        /** The account there. */
        Optional<String> username();

        /** Its password; leave it out where a key is used. */
        Optional<String> password();

        /** The file of the account's private key (RSA, ECDSA or Ed25519, as ssh-keygen writes it); leave it out where a password is used. */
        Optional<Path> privateKey();

        /** What the private key is encrypted with; leave it out where it is not. */
        Optional<String> privateKeyPassphrase();

        /**
         * The server's public keys, as in {@code known_hosts} without the name: {@code ssh-rsa AAAA...},
         * {@code ecdsa-sha2-nistp256 AAAA...} or {@code ssh-ed25519 AAAA...}. A server with another key is not talked to; so there is no default. Several,
         * separated by commas, let a server change its key.
         */
        Optional<List<String>> hostKeys();

        /** The folder there that holds a folder for each tenant; the one that the account starts in. */
        @WithDefault(".")
        String root();

        /** How long connecting and logging in may take, each. Ten seconds are three SYN packets, after which nobody is there. */
        @WithDefault("PT10S")
        Duration connectTimeout();

        /** How long the server may take over one request, such as 32 kB of a file: far longer than any that still works. */
        @WithDefault("PT30S")
        Duration readTimeout();
    }

    /** How the embedded payer behaves. What it pays is in {@code rymeda/embedded-payer.json}. */
    interface EmbeddedPayer {

        /** Whether it works on the other end of the folder; needs the type {@code directory}. No real payer may be there. */
        @WithDefault("false")
        boolean enabled();

        /** How long after a batch was sent it is acknowledged. Payers take minutes to a day. */
        @WithDefault("PT1H")
        Duration acknowledgesAfter();

        /** How long after a batch was sent it is paid. Payers take two weeks; a day is soon enough to be waited for. */
        @WithDefault("P1D")
        Duration paysAfter();
    }
}
