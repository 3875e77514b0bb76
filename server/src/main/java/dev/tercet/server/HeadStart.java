package dev.tercet.server;

import dev.tercet.server.kernel.contract.Contracts;
import dev.tercet.server.kernel.secrets.Keyset;

/** Begins on another core, while the framework starts, with what the server needs in any case and what waits for nothing else. */
final class HeadStart {

    private HeadStart() {}

    /** Returns at once. Who needs a thing before it is there waits for it. */
    static void take() {
        Thread reader = new Thread(
                () -> {
                    Contracts.read();
                    Keyset.prepare();
                },
                "head-start");
        reader.setDaemon(true);
        reader.start();
    }
}
