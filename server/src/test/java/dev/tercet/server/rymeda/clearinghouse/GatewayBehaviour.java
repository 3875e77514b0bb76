package dev.tercet.server.rymeda.clearinghouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every way to a clearinghouse does. The folder is what the other side sees. */
abstract class GatewayBehaviour {

    static final String TENANT = OtherSide.TENANT;

    @TempDir
    Path root;

    abstract ClearinghouseGateway gateway();

    @Test
    void aFileIsSent() throws Exception {
        gateway().send(TENANT, new OutgoingFile("claims-1.837", EdiSource.of("ISA~")));
        assertThat(names("outgoing")).containsExactly("claims-1.837");
        assertThat(tenant("outgoing/claims-1.837")).hasContent("ISA~");
    }

    @Test
    void sendingAgainReplaces() throws Exception {
        gateway().send(TENANT, new OutgoingFile("claims-1.837", EdiSource.of("ISA first, and longer~")));
        gateway().send(TENANT, new OutgoingFile("claims-1.837", EdiSource.of("ISA second~")));
        assertThat(names("outgoing")).containsExactly("claims-1.837");
        assertThat(tenant("outgoing/claims-1.837")).hasContent("ISA second~");
    }

    @Test
    void aBigFileArrivesWhole() throws Exception {
        byte[] big = "0123456789".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        gateway().send(TENANT, new OutgoingFile("big", EdiSource.of(big)));
        assertThat(tenant("outgoing/big")).hasBinaryContent(big);
        Files.createDirectories(tenant("incoming"));
        Files.write(tenant("incoming/big"), big);
        IncomingFile came = gateway().incoming(TENANT).get(0);
        assertThat(came.size()).isEqualTo(3_000_000);
        try (InputStream in = came.content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(big);
        }
    }

    /** Cut off while it is read, a file is not there under its name, and sending it again mends it. */
    @Test
    void aFileThatBreaksOffIsNotSent() throws Exception {
        EdiSource breaking =
                () -> new SequenceInputStream(EdiSource.of("x".repeat(50_000)).open(), new Broken());
        assertThatThrownBy(() -> gateway().send(TENANT, new OutgoingFile("claims", breaking)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken off");
        assertThat(names("outgoing")).isSubsetOf("claims.part");
        gateway().send(TENANT, new OutgoingFile("claims", EdiSource.of("ISA~")));
        assertThat(names("outgoing")).containsExactly("claims");
        assertThat(tenant("outgoing/claims")).hasContent("ISA~");
    }

    @Test
    void whatCameIsGivenOutByNameUntilItIsSettled() throws Exception {
        came("b.835", "B");
        came("a.835", "A");
        assertThat(gateway().incoming(TENANT)).extracting(IncomingFile::name).containsExactly("a.835", "b.835");
        List<IncomingFile> again = gateway().incoming(TENANT);
        assertThat(again).extracting(GatewayBehaviour::text).containsExactly("A", "B");
        assertThat(again).extracting(GatewayBehaviour::text).containsExactly("A", "B");
        gateway().settle(again.get(0), Settlement.archived());
        assertThat(gateway().incoming(TENANT)).extracting(IncomingFile::name).containsExactly("b.835");
        assertThat(tenant("archive/a.835")).hasContent("A");
    }

    @Test
    void settlingTwiceDoesNoHarm() throws Exception {
        came("a.835", "A");
        IncomingFile file = gateway().incoming(TENANT).get(0);
        gateway().settle(file, Settlement.archived());
        gateway().settle(file, Settlement.archived());
        assertThat(names("archive")).containsExactly("a.835");
    }

    @Test
    void aNameMayComeAgain() throws Exception {
        for (String content : List.of("one", "two", "three")) {
            came("daily.835", content);
            IncomingFile file = gateway().incoming(TENANT).get(0);
            assertThat(text(file)).isEqualTo(content);
            gateway().settle(file, Settlement.archived());
        }
        assertThat(names("archive")).containsExactly("daily.835", "daily.835.1", "daily.835.2");
        assertThat(tenant("archive/daily.835.2")).hasContent("three");
    }

    @Test
    void aFileThatIsPutAsideSaysWhy() throws Exception {
        came("bad.835", "ISA");
        gateway()
                .settle(
                        gateway().incoming(TENANT).get(0),
                        Settlement.quarantined("IEA: The file ends before the interchange does"));
        assertThat(names("quarantine")).containsExactly("bad.835", "bad.835.reason.txt");
        assertThat(tenant("quarantine/bad.835.reason.txt"))
                .hasContent("IEA: The file ends before the interchange does\n");
        assertThat(gateway().incoming(TENANT)).isEmpty();
    }

    @Test
    void whatIsNotAWholeFileIsLeftAlone() throws Exception {
        came("a.835.part", "half");
        came("a.835.PART", "half");
        came(".hidden", "half");
        came("whole.835", "A");
        Files.createDirectory(tenant("incoming/folder"));
        Files.createSymbolicLink(tenant("incoming/link"), Path.of("/etc/hostname"));
        assertThat(gateway().incoming(TENANT)).extracting(IncomingFile::name).containsExactly("whole.835");
    }

    @Test
    void tenantsHaveFoldersOfTheirOwn() throws Exception {
        came("a.835", "A");
        assertThat(gateway().incoming("org_200")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a\\b", "/etc/passwd", "a\u0000b", ".hidden", "x.part", "ü"})
    void noNameLeadsOutOfTheFolder(String name) {
        OutgoingFile file = new OutgoingFile(name, EdiSource.of("x"));
        assertThatThrownBy(() -> gateway().send(TENANT, file)).isInstanceOf(IllegalArgumentException.class);
        OutgoingFile good = new OutgoingFile("a", EdiSource.of("x"));
        assertThatThrownBy(() -> gateway().send(name, good)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> gateway().incoming(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../other", "a/b"})
    void noNameIsSettledThatWasNotGivenOut(String name) {
        IncomingFile file = new IncomingFile(TENANT, name, 1, EdiSource.of("x"));
        assertThatThrownBy(() -> gateway().settle(file, Settlement.archived()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    Path tenant(String path) {
        return new OtherSide(root).path(path);
    }

    List<String> names(String folder) throws IOException {
        return new OtherSide(root).names(folder);
    }

    void came(String name, String content) throws IOException {
        new OtherSide(root).put(name, content);
    }

    static String text(IncomingFile file) {
        try (InputStream in = file.content().open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("broken off");
        }
    }
}
