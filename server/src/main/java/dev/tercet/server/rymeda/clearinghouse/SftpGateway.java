package dev.tercet.server.rymeda.clearinghouse;

import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * A clearinghouse's SFTP server. Files come and go by renaming, so nobody sees half of one. A file that came is fetched once, when
 * it is opened, and kept on this machine until it is settled. Thread-safe.
 */
class SftpGateway implements ClearinghouseGateway {

    private final SftpServer server;
    private final SftpSession session;
    private final FetchedFiles fetched = new FetchedFiles();

    SftpGateway(SftpServer server) {
        this.server = server;
        this.session = new SftpSession(server);
    }

    @Override
    public void send(String tenant, OutgoingFile file) throws IOException {
        String folder = folder(tenant, TenantFolder.OUTGOING);
        String path = folder + "/" + TenantFolder.checked(file.name());
        session.call(files -> {
            make(files, folder);
            write(files, path, file.content());
            return null;
        });
    }

    @Override
    public List<IncomingFile> incoming(String tenant) throws IOException {
        String folder = folder(tenant, TenantFolder.INCOMING);
        return session.call(files -> {
            List<IncomingFile> listed = new ArrayList<>();
            make(files, folder);
            for (DirEntry entry : files.readEntries(folder)) {
                if (TenantFolder.isWhole(entry.getFilename())
                        && entry.getAttributes().isRegularFile()) {
                    listed.add(listed(tenant, folder, entry));
                }
            }
            listed.sort(Comparator.comparing(IncomingFile::name));
            return listed;
        });
    }

    private IncomingFile listed(String tenant, String folder, DirEntry entry) {
        String path = folder + "/" + entry.getFilename();
        long size = entry.getAttributes().getSize();
        String version = path + "|" + size + "|" + entry.getAttributes().getModifyTime();
        EdiSource content = () -> Files.newInputStream(fetched.get(
                version,
                target -> session.call(files -> {
                    try (InputStream in = files.read(path)) {
                        FetchedFiles.copy(in, target);
                        return null;
                    }
                })));
        return new IncomingFile(tenant, entry.getFilename(), size, content);
    }

    @Override
    public void settle(IncomingFile file, Settlement settlement) throws IOException {
        if (!TenantFolder.isWhole(file.name())) {
            throw new IllegalArgumentException("not a name that was given out: " + file.name());
        }
        String source = folder(file.tenant(), TenantFolder.INCOMING) + "/" + file.name();
        session.call(files -> {
            if (exists(files, source)) {
                move(files, source, file, settlement);
            }
            return null;
        });
        fetched.forget(source + "|");
    }

    private void move(SftpClient files, String source, IncomingFile file, Settlement settlement) throws IOException {
        boolean quarantined = settlement instanceof Settlement.Quarantined;
        String folder = folder(file.tenant(), quarantined ? TenantFolder.QUARANTINE : TenantFolder.ARCHIVE);
        make(files, folder);
        int before = 0;
        while (exists(files, folder + "/" + TenantFolder.numbered(file.name(), before))) {
            before++;
        }
        String target = folder + "/" + TenantFolder.numbered(file.name(), before);
        if (settlement instanceof Settlement.Quarantined quarantine) {
            byte[] reason = (quarantine.reason() + "\n").getBytes(StandardCharsets.UTF_8);
            write(files, target + TenantFolder.REASON, EdiSource.of(reason));
        }
        files.rename(source, target);
    }

    /** Writes under another name and then gives the file its own. */
    private static void write(SftpClient files, String path, EdiSource content) throws IOException {
        String part = path + TenantFolder.PART;
        try (InputStream in = content.open();
                OutputStream out = files.write(part, OpenMode.Create, OpenMode.Truncate, OpenMode.Write)) {
            in.transferTo(out);
        }
        var posix = files.getExtension(OpenSSHPosixRenameExtension.class);
        if (posix != null && posix.isSupported()) {
            posix.posixRename(part, path);
            return;
        }
        if (exists(files, path)) {
            files.remove(path);
        }
        files.rename(part, path);
    }

    private static boolean exists(SftpClient files, String path) throws IOException {
        try {
            files.lstat(path);
            return true;
        } catch (SftpException e) {
            if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE) {
                return false;
            }
            throw e;
        }
    }

    private static void make(SftpClient files, String folder) throws IOException {
        if (!exists(files, folder)) {
            String above = folder.substring(0, folder.lastIndexOf('/'));
            if (!exists(files, above)) {
                files.mkdir(above);
            }
            files.mkdir(folder);
        }
    }

    private String folder(String tenant, TenantFolder folder) {
        return server.root() + "/" + TenantFolder.checked(tenant) + "/" + folder.folder();
    }

    /** Ends the connection and forgets what was fetched. */
    void close() {
        session.close();
        fetched.close();
    }
}
