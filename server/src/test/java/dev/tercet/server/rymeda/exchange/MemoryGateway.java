package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.rymeda.clearinghouse.ClearinghouseGateway;
import dev.tercet.server.rymeda.clearinghouse.IncomingFile;
import dev.tercet.server.rymeda.clearinghouse.OutgoingFile;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A clearinghouse in memory, which can be out of order. Not thread-safe. */
final class MemoryGateway implements ClearinghouseGateway {

    final Map<String, String> sent = new LinkedHashMap<>();
    final Map<String, Settlement> settled = new LinkedHashMap<>();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    boolean outOfOrder;

    void put(String name, String text) {
        waiting.put(name, text);
    }

    @Override
    public void send(String tenant, OutgoingFile file) throws IOException {
        if (outOfOrder) {
            throw new IOException("no route");
        }
        try (InputStream bytes = file.content().open()) {
            sent.put(file.name(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public List<IncomingFile> incoming(String tenant) {
        return waiting.entrySet().stream()
                .map(file -> new IncomingFile(
                        tenant, file.getKey(), file.getValue().length(), EdiSource.of(file.getValue())))
                .toList();
    }

    @Override
    public void settle(IncomingFile file, Settlement settlement) {
        if (!outOfOrder) {
            waiting.remove(file.name());
        }
        settled.put(file.name(), settlement);
    }
}
