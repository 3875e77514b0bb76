package dev.tercet.server.kernel.database;

import java.nio.file.Path;

/** Another live server uses the folder of the embedded database. */
public final class DataFolderInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DataFolderInUseException(Path path, Exception cause) {
        super(
                "Another server uses the data folder " + path.toAbsolutePath()
                        + ". End it, or name another folder with -Dtercet.data=.",
                cause);
    }
}
