package dev.tercet.server.kernel.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a host. May block. Thread-safe. */
public interface HostResolver {

    /** All addresses of the name or literal, never none. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
