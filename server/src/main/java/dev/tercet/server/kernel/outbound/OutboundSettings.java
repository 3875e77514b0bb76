package dev.tercet.server.kernel.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests to addresses that users name. */
@ConfigMapping(prefix = "tercet.outbound")
public interface OutboundSettings {

    /**
     * Whether this machine's own addresses may be opened, and in clear text. Only the sandbox says yes, where the receiver
     * under development runs on the same laptop; elsewhere it would open the server's own ports to its users.
     */
    @WithDefault("false")
    boolean allowLoopback();

    /**
     * How long connecting may take, TLS included. Ten seconds are three SYN packets, after which nobody is there; what is
     * left of the request's own time limit, if less, counts.
     */
    @WithDefault("PT10S")
    Duration connectTimeout();

    /** How many bytes of an answer are read. What is kept of it is for a person to look at; 20 kB hold an error page. */
    @WithDefault("20000")
    int answerLimit();

    /** How many connections one host may have at a time. An endpoint uses one at a
     * time, so this many endpoints on one host can hang before they delay each other. */
    @WithDefault("64")
    int connectionsPerHost();
}
