package dev.tercet.server.rymeda.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Has files read in which some bytes are not what they were. */
public final class HostileBytes {

    private static final int ROUNDS = 5_000;
    private static final int MOST_CHANGES = 5;

    private HostileBytes() {}

    /** Reads a file of some kind. */
    public interface Reading {

        void read(EdiSource file) throws EdiException, IOException;
    }

    /** Passes if each file is read or refused with faults, and nothing else is thrown. The same seed makes the same files. */
    public static void areReadOrRefused(String good, long seed, Reading reading) throws IOException {
        Random random = new Random(seed);
        byte[] original = good.getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = original.clone();
            for (int changes = random.nextInt(1, MOST_CHANGES + 1); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                reading.read(EdiSource.of(bytes));
            } catch (EdiException e) {
                assertThat(e.faults()).hasSizeBetween(1, 100).allSatisfy(HostileBytes::isUseful);
            }
        }
    }

    /** It says where, and what. */
    private static void isUseful(EdiFault fault) {
        assertThat(fault.field()).matches("([A-Z][A-Z0-9]{1,2})(\\[\\d+](\\.\\1\\d\\d(-\\d)?)?)?");
        assertThat(fault.message()).isNotBlank();
    }
}
