package dev.tercet.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A closed loop of requests over keep-alive connections on loopback: each connection sends its next request when it has
 * the answer to the last one. One thread and a selector, so that little of the machine is taken from the server that is
 * measured. Bounded in connections and in time. Stops at the first answer that is not the expected status.
 */
final class Load {

    /** Ten characters in a request that are replaced by a number of its own each time it is sent. */
    static final String NUMBER = "##########";

    private static final int BUFFER = 256 * 1024;

    private final int port;
    private final byte[] request;
    private final int numberAt;
    private final int status;
    private long number;

    Load(int port, String request, int status) {
        this.port = port;
        this.request = request.getBytes(StandardCharsets.UTF_8);
        this.numberAt = request.indexOf(NUMBER);
        this.status = status;
        this.number = System.nanoTime() % 1_000_000_000L * 10;
    }

    /**
     * What a run measured.
     *
     * @param requests how many were answered
     * @param perSecond throughput
     * @param p50 the median latency in microseconds
     * @param p99 the latency in microseconds that one in a hundred exceeds
     */
    record Result(long requests, double perSecond, long p50, long p99) {}

    Result run(int connections, Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            Connection[] all = new Connection[connections];
            for (int i = 0; i < connections; i++) {
                all[i] = new Connection(selector);
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            Latencies latencies = new Latencies();
            for (Connection connection : all) {
                connection.send();
            }
            while (System.nanoTime() < end) {
                selector.select(key -> ((Connection) key.attachment()).receive(latencies), 1000);
            }
            long elapsed = System.nanoTime() - start;
            for (Connection connection : all) {
                connection.channel.close();
            }
            return latencies.result(elapsed);
        }
    }

    private final class Connection {

        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER);
        private final ByteBuffer out = ByteBuffer.allocateDirect(request.length);
        private final byte[] head = new byte[2048];
        private long sentAt;

        Connection(Selector selector) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            out.put(request);
        }

        void send() throws IOException {
            in.clear();
            if (numberAt >= 0) {
                number++;
                long rest = number;
                for (int i = NUMBER.length() - 1; i >= 0; i--, rest /= 10) {
                    out.put(numberAt + i, (byte) ('0' + rest % 10));
                }
            }
            out.rewind();
            sentAt = System.nanoTime();
            while (out.hasRemaining()) {
                channel.write(out);
            }
        }

        void receive(Latencies latencies) {
            try {
                if (channel.read(in) < 0) {
                    throw new EOFException("the server closed a connection");
                }
                if (complete()) {
                    latencies.add(System.nanoTime() - sentAt);
                    send();
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private boolean complete() {
            int length = Math.min(in.position(), head.length);
            in.get(0, head, 0, length);
            String text = new String(head, 0, length, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                return false;
            }
            if (Integer.parseInt(text, 9, 12, 10) != status) {
                throw new IllegalStateException("answered:\n" + text);
            }
            int at = text.toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
            int bodyLength = at < 0 ? 0 : Integer.parseInt(text, at + 16, text.indexOf('\r', at), 10);
            return in.position() >= end + 4 + bodyLength;
        }
    }

    private static final class Latencies {

        private long[] nanos = new long[1 << 20];
        private int count;

        void add(long latency) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = latency;
        }

        Result result(long elapsed) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Result(
                    count,
                    count * 1e9 / elapsed,
                    sorted[count / 2] / 1000,
                    sorted[Math.min(count - 1, count * 99 / 100)] / 1000);
        }
    }
}
