package dev.tercet.server.rymeda.clearinghouse;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Makes the way to the clearinghouse that the settings name. */
@Singleton
class Gateways {

    private static final String PREFIX = "tercet.rymeda.clearinghouse.";

    @Produces
    @Singleton
    ClearinghouseGateway gateway(ClearinghouseSettings settings) {
        return switch (settings.type()) {
            case NONE -> new NoGateway();
            case DIRECTORY -> new DirectoryGateway(needed(settings.directory().root(), "directory.root"));
            case SFTP -> new SftpGateway(SftpServer.of(settings.sftp()));
        };
    }

    void close(@Disposes ClearinghouseGateway gateway) {
        if (gateway instanceof SftpGateway sftp) {
            sftp.close();
        }
    }

    /** A setting without which the chosen way does not work. */
    static <T> T needed(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException(PREFIX + name + " must be set"));
    }
}
