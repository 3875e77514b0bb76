package dev.tercet.conformance.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What one connection has seen, and the sum over all of them. Not thread-safe: one for each connection. */
final class Tally {

    private final Map<String, Long> byAnswer = new TreeMap<>();
    private long[] nanos = new long[4096];
    private int count;

    void answered(String kind, int status, long tookNanos) {
        byAnswer.merge(kind + " " + status, 1L, Long::sum);
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = tookNanos;
    }

    void failed(String kind, Exception cause) {
        byAnswer.merge(kind + " " + cause.getClass().getSimpleName(), 1L, Long::sum);
    }

    void add(Tally other) {
        other.byAnswer.forEach((answer, times) -> byAnswer.merge(answer, times, Long::sum));
        long[] all = Arrays.copyOf(nanos, count + other.count);
        System.arraycopy(other.nanos, 0, all, count, other.count);
        nanos = all;
        count += other.count;
    }

    int count() {
        return count;
    }

    /** Answers and failures by operation and status. */
    Map<String, Long> byAnswer() {
        return byAnswer;
    }

    /** Answers of 500 and above, and requests without an answer. */
    long faults() {
        return byAnswer.entrySet().stream()
                .filter(entry -> !entry.getKey().matches(".* [234]\\d\\d"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    String latencies() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, max %.1f ms",
                at(sorted, 0.5),
                at(sorted, 0.9),
                at(sorted, 0.99),
                at(sorted, 0.999),
                at(sorted, 1));
    }

    private static double at(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length));
        return sorted[index] / 1e6;
    }
}
