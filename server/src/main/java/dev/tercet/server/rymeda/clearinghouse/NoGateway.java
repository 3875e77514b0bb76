package dev.tercet.server.rymeda.clearinghouse;

import java.util.List;

/** No way is set up: nothing comes, and nothing can be sent. */
class NoGateway implements ClearinghouseGateway {

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public void send(String tenant, OutgoingFile file) {
        throw new IllegalStateException("no clearinghouse is set up: tercet.rymeda.clearinghouse.type");
    }

    @Override
    public List<IncomingFile> incoming(String tenant) {
        return List.of();
    }

    @Override
    public void settle(IncomingFile file, Settlement settlement) {
        throw new IllegalStateException("no clearinghouse is set up: tercet.rymeda.clearinghouse.type");
    }
}
