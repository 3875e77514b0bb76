package dev.tercet.benchmark;

import dev.tercet.server.rymeda.edi.EdiSource;
import dev.tercet.server.rymeda.edi.remittance.RemittanceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures reading an 835 of 10,000 claims on one thread, without a server: checked once, and handed on claim by claim. Prints a
 * table in Markdown. {@code benchmark.rounds} says how often.
 */
public final class RemittanceParsing {

    private static final int CLAIMS = 10_000;
    private static final int WARM_UP = 20;

    private RemittanceParsing() {}

    public static void main(String[] arguments) throws Exception {
        RemittanceReader reader = new RemittanceReader();
        String file = RemittanceFile.of("BENCH", 0, CLAIMS);
        EdiSource source = EdiSource.of(file);
        int rounds = Integer.getInteger("benchmark.rounds", 5) + WARM_UP;
        List<Double> checked = new ArrayList<>();
        List<Double> handedOn = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            int count = reader.check(source).claimCount();
            long middle = System.nanoTime();
            AtomicInteger claims = new AtomicInteger();
            reader.forEach(source, claim -> claims.incrementAndGet());
            long end = System.nanoTime();
            if (count != CLAIMS || claims.get() != CLAIMS) {
                throw new IllegalStateException("read " + count + " and " + claims);
            }
            if (round >= WARM_UP) {
                checked.add((middle - start) / 1e9);
                handedOn.add((end - middle) / 1e9);
            }
        }
        System.out.printf(
                "| 835 of %,d claims, %.1f MB | seconds | claims each second |%n|---|---|---|%n",
                CLAIMS, file.length() / 1e6);
        report("checked", checked);
        report("handed on claim by claim", handedOn);
    }

    private static void report(String what, List<Double> seconds) {
        double median = seconds.stream().sorted().toList().get(seconds.size() / 2);
        System.out.printf("| %s | %.2f | %,.0f |%n", what, median, CLAIMS / median);
    }
}
