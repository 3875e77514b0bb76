package dev.tercet.server.rymeda.clearinghouse;

import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A folder on this machine or on a shared disk. Files come and go by renaming, which is one step on every file system, so
 * nobody sees half of one. Thread-safe.
 */
class DirectoryGateway implements ClearinghouseGateway {

    private final Path root;

    DirectoryGateway(Path root) {
        this.root = root;
    }

    @Override
    public void send(String tenant, OutgoingFile file) throws IOException {
        Path folder = made(tenant, TenantFolder.OUTGOING);
        try (InputStream in = file.content().open()) {
            write(folder, TenantFolder.checked(file.name()), in);
        }
    }

    @Override
    public List<IncomingFile> incoming(String tenant) throws IOException {
        List<IncomingFile> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(made(tenant, TenantFolder.INCOMING))) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (TenantFolder.isWhole(name) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(new IncomingFile(tenant, name, Files.size(entry), EdiSource.of(entry)));
                }
            }
        } catch (NoSuchFileException e) {
            // another replica has settled it meanwhile; the next turn lists what is left
            return List.of();
        }
        files.sort(Comparator.comparing(IncomingFile::name));
        return files;
    }

    @Override
    public void settle(IncomingFile file, Settlement settlement) throws IOException {
        if (!TenantFolder.isWhole(file.name())) {
            throw new IllegalArgumentException("not a name that was given out: " + file.name());
        }
        Path source = folder(file.tenant(), TenantFolder.INCOMING).resolve(file.name());
        if (!Files.exists(source, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean quarantined = settlement instanceof Settlement.Quarantined;
        Path folder = made(file.tenant(), quarantined ? TenantFolder.QUARANTINE : TenantFolder.ARCHIVE);
        String name = free(folder, file.name());
        if (settlement instanceof Settlement.Quarantined quarantine) {
            byte[] reason = (quarantine.reason() + "\n").getBytes(StandardCharsets.UTF_8);
            write(folder, name + TenantFolder.REASON, EdiSource.of(reason).open());
        }
        Files.move(source, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String free(Path folder, String name) {
        int before = 0;
        while (Files.exists(folder.resolve(TenantFolder.numbered(name, before)), LinkOption.NOFOLLOW_LINKS)) {
            before++;
        }
        return TenantFolder.numbered(name, before);
    }

    /** Writes under another name, to the disk, and then gives the file its own. */
    private static void write(Path folder, String name, InputStream content) throws IOException {
        Path part = folder.resolve(name + TenantFolder.PART);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            content.transferTo(out);
            channel.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path made(String tenant, TenantFolder folder) throws IOException {
        return Files.createDirectories(folder(tenant, folder));
    }

    private Path folder(String tenant, TenantFolder folder) {
        return root.resolve(TenantFolder.checked(tenant)).resolve(folder.folder());
    }
}
