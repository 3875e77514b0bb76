package dev.tercet.server.kernel.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {

    private static final String SECRET = "correct-horse-battery";

    private final Keyset keyset = Keyset.create();
    private final SecretBox box = new SecretBox(keyset);

    @TempDir
    Path folder;

    @Test
    void whatIsSealedOpensForItsPurposeAlone() {
        byte[] sealed = box.seal(SECRET, "webhook:wh_001");
        assertThat(box.open(sealed, "webhook:wh_001")).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThatThrownBy(() -> box.open(sealed, "webhook:wh_002"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot open the secret of webhook:wh_002");
    }

    @Test
    void aChangedBitIsNoticed() {
        byte[] sealed = box.seal(SECRET, "p");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(sealed, "p")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameSecretIsNeverSealedTheSameWay() {
        assertThat(box.seal(SECRET, "p")).isNotEqualTo(box.seal(SECRET, "p"));
    }

    @Test
    void aNewKeyOpensFirstSealsOncePromotedAndTheOldOneOpensUntilItIsRemoved() {
        byte[] old = box.seal(SECRET, "p");
        int first = keyset.primaryId();

        Keyset both = keyset.withNewKey();
        int second = both.keyIds().get(1);
        assertThat(both.primaryId()).isEqualTo(first);

        Keyset promoted = both.promoting(second);
        byte[] recent = new SecretBox(promoted).seal(SECRET, "p");
        assertThat(new SecretBox(both).open(recent, "p")).isEqualTo(SECRET);
        assertThat(new SecretBox(promoted).open(old, "p")).isEqualTo(SECRET);
        assertThat(new SecretBox(promoted).isCurrent(old)).isFalse();
        assertThat(new SecretBox(promoted).isCurrent(recent)).isTrue();

        SecretBox last = new SecretBox(promoted.without(first));
        assertThat(last.open(recent, "p")).isEqualTo(SECRET);
        assertThatThrownBy(() -> last.open(old, "p")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> promoted.without(second)).hasMessageContaining("promote another one first");
    }

    @Test
    void theFileIsItsOwnersAndKeepsTheKeys() throws IOException {
        KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));
        byte[] sealed = new SecretBox(file.readOrCreate()).seal(SECRET, "p");
        assertThat(new SecretBox(file.readOrCreate()).open(sealed, "p")).isEqualTo(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeysetIsTakenFromTextOrFromAFileAndTheConfiguredOneCounts() throws IOException {
        KeysetFile file = new KeysetFile(folder.resolve("keyset.json"));
        file.write(keyset);
        byte[] sealed = box.seal(SECRET, "p");
        assertThat(new SecretBox(settings(keyset.toJson(), null)).open(sealed, "p"))
                .isEqualTo(SECRET);
        assertThat(new SecretBox(settings(file.path().toString(), "/nowhere")).open(sealed, "p"))
                .isEqualTo(SECRET);
        assertThat(new SecretBox(settings(null, file.path().toString())).open(sealed, "p"))
                .isEqualTo(SECRET);
    }

    @Test
    void withoutAKeysetThereIsNoServerAndABrokenOneIsNotTold() {
        assertThatThrownBy(() -> new SecretBox(settings(null, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tercet.secrets.keyset");
        assertThatThrownBy(() -> new SecretBox(settings("{\"key\":\"" + SECRET + "\"}", null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("this is not a keyset in Tink's JSON format")
                .hasNoCause();
    }

    @Test
    void printingAKeysetTellsNoKey() {
        String id = Integer.toUnsignedString(keyset.primaryId());
        assertThat(keyset.toString()).isEqualTo("keys [" + id + "], " + id + " seals");
    }

    private static SecretsSettings settings(String configured, String own) {
        return new SecretsSettings() {
            @Override
            public Optional<String> keyset() {
                return Optional.ofNullable(configured);
            }

            @Override
            public Optional<String> ownKeyset() {
                return Optional.ofNullable(own);
            }
        };
    }
}
