package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.kernel.tenancy.TenantScope;
import dev.tercet.server.rymeda.clearinghouse.Settlement;
import dev.tercet.server.rymeda.interchange.InterchangeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The exchange of files of the sandbox's organization with a clearinghouse in memory. */
@Dependent
public class MemoryExchange {

    static final String TENANT = "org_100";

    @Inject
    TenantScope tenants;

    @Inject
    ClaimFiles files;

    @Inject
    InterchangeRepository interchanges;

    @Inject
    IncomingFilePosting posting;

    @Inject
    Clock clock;

    final MemoryGateway clearinghouse = new MemoryGateway();

    void send() throws Exception {
        OutgoingClaims outgoing = new OutgoingClaims(files, interchanges, clearinghouse, clock);
        tenants.call(TENANT, () -> {
            outgoing.send(TENANT);
            return null;
        });
    }

    void receive() throws Exception {
        IncomingFiles incoming = new IncomingFiles(clearinghouse, posting);
        tenants.call(TENANT, () -> {
            incoming.receive(TENANT);
            return null;
        });
    }

    /** What becomes of a file that comes now. */
    Settlement receive(String name, String text) throws Exception {
        clearinghouse.put(name, text);
        receive();
        return clearinghouse.settled.get(name);
    }

    /** Why a file was put aside. */
    String reason(String name) {
        return ((Settlement.Quarantined) clearinghouse.settled.get(name)).reason();
    }

    /** The files that were sent with the claim in them, oldest first. */
    List<String> filesWith(String claim) {
        return clearinghouse.sent.values().stream()
                .filter(text -> text.contains("CLM*" + claim + "*"))
                .toList();
    }
}
