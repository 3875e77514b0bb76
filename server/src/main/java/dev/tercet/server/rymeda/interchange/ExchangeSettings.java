package dev.tercet.server.rymeda.interchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How claims are put into files, and how often files are looked for. */
@ConfigMapping(prefix = "tercet.rymeda.exchange")
public interface ExchangeSettings {

    /** How long a claim waits for others to share its file. Nobody misses five seconds, and a busy hour becomes few files. */
    @WithDefault("PT5S")
    Duration gathering();

    /** The most claims in a file; the guide (005010X222A1) advises 5,000 at most, and smaller files are sooner repeated. */
    @WithDefault("1000")
    int claimsInFile();

    /** How often answers are looked for. Clearinghouses put them out by the hour; a minute is as good as at once. */
    @WithDefault("PT1M")
    Duration polling();

    /** Our number with the clearinghouse (ISA06, GS02, NM1*41); the organization's id where each has its own. */
    @WithDefault("TERCET")
    String submitterId();

    /** Name and number of the clearinghouse (ISA08, GS03, NM1*40). */
    @WithDefault("CLEARINGHOUSE")
    String receiverId();

    /** Whether files say that they are a test (ISA15), so that nobody pays for them by mistake. */
    @WithDefault("false")
    boolean test();
}
