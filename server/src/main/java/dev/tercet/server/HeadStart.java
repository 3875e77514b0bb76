package dev.tercet.server;

import dev.tercet.server.kernel.contract.Contracts;
import dev.tercet.server.kernel.secrets.Keyset;
import org.jboss.logmanager.LogManager;
import org.jose4j.jwa.AlgorithmFactoryFactory;

/** Begins on another core, while the framework starts, with what the server needs in any case and what waits for nothing else. */
final class HeadStart {

    private HeadStart() {}

    /**
     * Returns at once. Who needs a thing before it is there waits for it. Logging comes first and on the caller's thread: its
     * manager and its contexts initialize each other, and two threads that begin at either end would wait for ever.
     */
    static void take() {
        System.setProperty("java.util.logging.manager", LogManager.class.getName());
        LogManager.getLogManager();
        Thread reader = new Thread(
                () -> {
                    AlgorithmFactoryFactory.getInstance();
                    Contracts.read();
                    Keyset.prepare();
                },
                "head-start");
        reader.setDaemon(true);
        reader.start();
    }
}
