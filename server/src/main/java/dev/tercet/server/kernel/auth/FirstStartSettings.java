package dev.tercet.server.kernel.auth;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What the first start on an empty database makes, so that an operator has a credential to begin with. */
@ConfigMapping(prefix = "tercet.first-start")
public interface FirstStartSettings {

    /** Whether an API without any tenant is given one. Switch it off where tenants come from somewhere else. */
    @WithDefault("true")
    boolean enabled();

    /** What the first tenant of each API is called, for people to read. */
    @WithDefault("First tenant")
    String name();

    /** The first tenant of Rime: the first label of the host that it will be called by, {@code main.example.com}. */
    @WithDefault("main")
    String rimeTenant();

    /** What the first account of Rymi has to spend, in US dollars. Nothing is given away unless the operator says so. */
    @WithDefault("0")
    BigDecimal rymiCredit();
}
