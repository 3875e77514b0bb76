package dev.tercet.server.rymeda.clearinghouse;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.AbstractSftpEventListenerAdapter;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * An SSH server on this machine, whose folder is what the other side sees, and the gateways that are opened to it. It can fail in
 * the ways of servers. Closing it closes them.
 */
final class SftpTestServer implements AutoCloseable {

    static final KeyPair HOST_KEY = ecdsa();
    static final KeyPair OTHER_KEY = ecdsa();
    static final Duration LONG = Duration.ofMinutes(1);

    OtherSide folder;
    final Trouble trouble = new Trouble();
    private final List<SftpGateway> gateways = new ArrayList<>();
    private final VirtualFileSystemFactory folders = new VirtualFileSystemFactory();
    SshServer ssh;

    SftpTestServer(Path root) throws IOException {
        ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
        ssh.setPasswordAuthenticator((username, password, session) -> password.equals("secret"));
        ssh.setFileSystemFactory(folders);
        serve(root);
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(trouble);
        ssh.setSubsystemFactories(List.of(sftp));
        ssh.start();
    }

    /** Shows another folder to whoever connects from now on. */
    void serve(Path root) {
        folder = new OtherSide(root);
        folders.setDefaultHomeDir(root);
    }

    /** A gateway that knows the server, patiently. */
    SftpGateway gateway() {
        return gateway(place("secret", LONG, HOST_KEY.getPublic()));
    }

    SftpGateway gateway(SftpServer place) {
        SftpGateway gateway = new SftpGateway(place);
        gateways.add(gateway);
        return gateway;
    }

    /** @param password null where a key is to be used */
    SftpServer place(String password, Duration patience, PublicKey... hostKeys) {
        return new SftpServer(
                "127.0.0.1", ssh.getPort(), List.of(hostKeys), "tercet", password, null, null, ".", LONG, patience);
    }

    /** Begins anew where it was, after it was stopped. */
    void startAgain() throws IOException {
        SshServer old = ssh;
        ssh = SshServer.setUpDefaultServer();
        ssh.setHost("127.0.0.1");
        ssh.setPort(old.getPort());
        ssh.setKeyPairProvider(old.getKeyPairProvider());
        ssh.setPasswordAuthenticator(old.getPasswordAuthenticator());
        ssh.setFileSystemFactory(old.getFileSystemFactory());
        ssh.setSubsystemFactories(old.getSubsystemFactories());
        ssh.start();
    }

    @Override
    public void close() throws IOException {
        trouble.release();
        gateways.forEach(SftpGateway::close);
        ssh.stop(true);
    }

    private static KeyPair ecdsa() {
        try {
            return KeyPairGenerator.getInstance("EC").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** What goes wrong in the server while a file is written. */
    static final class Trouble extends AbstractSftpEventListenerAdapter {

        final AtomicInteger cuts = new AtomicInteger();
        private final Object lock = new Object();
        volatile boolean stalls;

        @Override
        public void writing(
                ServerSession session,
                String remoteHandle,
                FileHandle localHandle,
                long offset,
                byte[] data,
                int dataOffset,
                int dataLen)
                throws IOException {
            if (offset > 100_000 && cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                session.close(true);
                throw new IOException("cut");
            }
            synchronized (lock) {
                while (stalls) {
                    try {
                        lock.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }
        }

        void release() {
            synchronized (lock) {
                stalls = false;
                lock.notifyAll();
            }
        }
    }
}
