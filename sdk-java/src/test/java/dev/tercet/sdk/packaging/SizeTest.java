package dev.tercet.sdk.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import dev.tercet.sdk.rymeda.RymedaClient;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a user gets for one dependency: the jar and all that it needs, 5 MB at most. */
class SizeTest {
    private static final long CEILING = 5_000_000;

    private static Path origin(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static long size(Path origin) throws IOException {
        if (Files.isRegularFile(origin)) {
            return Files.size(origin);
        }
        AtomicLong size = new AtomicLong();
        OutputStream counter = new OutputStream() {
            @Override
            public void write(int b) {
                size.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                size.addAndGet(length);
            }
        };
        try (ZipOutputStream zip = new ZipOutputStream(counter);
                Stream<Path> files = Files.walk(origin)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(origin.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return size.get();
    }

    @Test
    void staysSmall() throws Exception {
        long sum = 0;
        for (Class<?> type : List.of(RymedaClient.class, JsonFactory.class, JsonValue.class, Nullable.class)) {
            sum += size(origin(type));
        }
        assertThat(sum).isBetween(1_000_000L, CEILING);
    }
}
