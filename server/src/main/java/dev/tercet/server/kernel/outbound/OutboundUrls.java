package dev.tercet.server.kernel.outbound;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which URLs a user may name, as far as the text tells. It refuses early what could never be opened, for the sake of a
 * clear answer; the guard is {@link OutboundClient}, which looks at addresses. Thread-safe.
 */
@Singleton
public class OutboundUrls {

    private static final List<String> LOCAL_NAMES = List.of("localhost", "local", "internal", "home.arpa", "intranet");
    private static final Set<Integer> LOW_PORTS = Set.of(80, 443);

    private final OutboundSettings settings;

    public OutboundUrls(OutboundSettings settings) {
        this.settings = settings;
    }

    /** Why a URL cannot be opened. */
    public enum Fault {
        /** Not an absolute URL with a host, or one with a user name in it. */
        MALFORMED,
        /** Neither HTTPS nor, to this machine in the sandbox, HTTP. */
        SCHEME,
        /** A port that belongs to something else than a web server. */
        PORT,
        /** Not on the public internet. */
        ADDRESS
    }

    /** What is wrong with the URL; empty when nothing is. Looks nothing up. */
    public Optional<Fault> fault(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getScheme() == null) {
            return Optional.of(Fault.MALFORMED);
        }
        String host = host(url);
        boolean own = settings.allowLoopback() && isThisMachine(host);
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(own && scheme.equals("http"))) {
            return Optional.of(Fault.SCHEME);
        }
        if (!own && (isLocalName(host) || isBlockedLiteral(host))) {
            return Optional.of(Fault.ADDRESS);
        }
        int port = port(url);
        boolean usual = LOW_PORTS.contains(port) || port >= 1024 && port <= 65535;
        return own || usual ? Optional.empty() : Optional.of(Fault.PORT);
    }

    /** The host without the brackets of an IPv6 literal and without a final dot. */
    static String host(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            return host.substring(1, host.length() - 1);
        }
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isLocalName(String host) {
        return LOCAL_NAMES.stream().anyMatch(name -> host.equals(name) || host.endsWith("." + name));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || literal(host)
                        .flatMap(AddressRules::blocked)
                        .filter(AddressRules.LOOPBACK::equals)
                        .isPresent();
    }

    private static boolean isBlockedLiteral(String host) {
        return literal(host).flatMap(AddressRules::blocked).isPresent();
    }

    /** The address when the host is one: it has a colon, or nothing but digits and dots. */
    private static Optional<InetAddress> literal(String host) {
        if (host.indexOf(':') < 0 && !host.matches("[0-9.]+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
