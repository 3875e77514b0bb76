package dev.tercet.server.kernel.database;

import dev.tercet.server.kernel.secrets.KeysetFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder of an embedded database. A lock that the operating system drops with its process keeps two servers from
 * using it at once; a PostgreSQL that outlived its killed server is ended before the next start.
 */
final class DataFolder {

    private static final String CLUSTER = "postgres";
    private static final int PORT_LINE = 3;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataFolder take(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new DataFolder(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new DataFolderInUseException(path, e);
        }
        channel.close();
        throw new DataFolderInUseException(path, null);
    }

    Path cluster() {
        return path.resolve(CLUSTER);
    }

    /** Beside the cluster, not in it: a dump or a copy of the database does not carry the keys. */
    KeysetFile keyset() {
        return new KeysetFile(path.resolve("secrets-keyset.json"));
    }

    Path binaries() throws IOException {
        return Files.createDirectories(path.resolve("binaries"));
    }

    /** The port of the PostgreSQL that runs on the folder, as it notes it down itself. */
    static int portOfRunning(Path path) throws IOException {
        Path pidFile = path.resolve(CLUSTER).resolve("postmaster.pid");
        return Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip());
    }

    void release() throws IOException {
        channel.close();
    }

    /** Holding the lock, no live server can own a PostgreSQL that runs on this folder. */
    void endOrphan() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid).filter(DataFolder::isPostgres);
        if (orphan.isPresent()) {
            end(orphan.get());
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(c -> Path.of(c).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) throws IOException {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IOException("cannot end the orphaned PostgreSQL " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ending the orphaned PostgreSQL " + process.pid(), e);
        }
    }
}
