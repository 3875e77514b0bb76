package dev.tercet.server.sandbox;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.ratelimit.FailureGuard;
import dev.tercet.server.kernel.ratelimit.RateLimiter;
import dev.tercet.server.kernel.time.ServiceClock;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a test needs of a sandbox: a clock that can be moved and a state to come back to. Not there anywhere else. */
@Path("/sandbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SandboxResource {

    private final boolean sandbox;
    private final SandboxSeed data;
    private final SandboxClearinghouse files;
    private final ServiceClock serviceClock;
    private final Clock clock;
    private final RateLimiter limiter;
    private final FailureGuard guard;

    public SandboxResource(
            @ConfigProperty(name = "tercet.sandbox", defaultValue = "false") boolean sandbox,
            SandboxSeed data,
            SandboxClearinghouse files,
            ServiceClock serviceClock,
            Clock clock,
            RateLimiter limiter,
            FailureGuard guard) {
        this.sandbox = sandbox;
        this.data = data;
        this.files = files;
        this.serviceClock = serviceClock;
        this.clock = clock;
        this.limiter = limiter;
        this.guard = guard;
    }

    /** How far to move the clock, in ISO 8601: {@code PT5S}. */
    public record ClockMove(String advance) {}

    /** The time after the move. */
    public record ClockReading(Instant now) {}

    @POST
    @Path("/clock")
    public ClockReading moveClock(ClockMove move) {
        requireSandbox();
        serviceClock.advance(forward(move));
        return new ClockReading(clock.instant());
    }

    @POST
    @Path("/reset")
    @Consumes(MediaType.WILDCARD)
    public void reset() throws SQLException, IOException {
        requireSandbox();
        data.restore();
        files.empty();
        serviceClock.reset();
        limiter.reset();
        guard.reset();
    }

    private static Duration forward(ClockMove move) {
        try {
            Duration by = Duration.parse(move == null || move.advance() == null ? "" : move.advance());
            if (!by.isNegative()) {
                return by;
            }
        } catch (DateTimeParseException e) {
            // Refused below, like a move back.
        }
        throw ApiException.unprocessable("advance", "must be a duration such as PT5S");
    }

    private void requireSandbox() {
        if (!sandbox) {
            throw ApiException.notFound(null);
        }
    }
}
