package dev.tercet.sdk.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.http.RequestBody;
import dev.tercet.sdk.model.JsonTypes;
import dev.tercet.sdk.model.Upload;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.rime.model.ConnectorFileUpload;
import dev.tercet.sdk.rymeda.model.TokenRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesTest {
    @TempDir
    private Path folder;

    private static String text(RequestBody body) throws IOException {
        byte[] content = body.open().readAllBytes();
        assertThat(content).hasSize((int) body.length());
        return new String(content, StandardCharsets.UTF_8);
    }

    @Test
    void writesFormFields() throws IOException {
        RequestBody body =
                Bodies.of(Content.form(TokenRequest.SHAPE), TokenRequest.of(b -> b.grantType("client_credentials")
                        .clientId("a b")
                        .clientSecret("x&y=ü")));
        assertThat(body.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(text(body)).isEqualTo("grant_type=client_credentials&client_id=a%20b&client_secret=x%26y%3D%C3%BC");
    }

    @Test
    void writesTextInUtf8() throws IOException {
        RequestBody body = Bodies.of(Content.text("application/edi-x12"), "ISA*00*~é");
        assertThat(body.contentType()).isEqualTo("application/edi-x12; charset=utf-8");
        assertThat(text(body)).isEqualTo("ISA*00*~é");
    }

    @Test
    void writesParts() throws IOException {
        Path file = Files.writeString(folder.resolve("rows.csv"), "a,b\n1,2\n");
        RequestBody body = Bodies.of(Content.multipart(ConnectorFileUpload.SHAPE), ConnectorFileUpload.of(b -> b.file(
                        Upload.of(file).contentType("text/csv"))
                .with("note", "Grüße")
                .with("flags", List.of(1))));
        assertThat(body.contentType()).matches("multipart/form-data; boundary=tercet-[0-9a-f-]{36}");
        String boundary = "--" + body.contentType().substring(body.contentType().indexOf('=') + 1);
        String expected = String.join(
                "\r\n",
                boundary,
                "Content-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"",
                "Content-Type: text/csv",
                "",
                "a,b\n1,2\n",
                boundary,
                "Content-Disposition: form-data; name=\"note\"",
                "",
                "Grüße",
                boundary,
                "Content-Disposition: form-data; name=\"flags\"",
                "Content-Type: application/json",
                "",
                "[1]",
                boundary + "--",
                "");
        assertThat(text(body)).isEqualTo(expected);
        assertThat(text(body)).as("it can be sent again").isEqualTo(expected);
    }

    @Test
    void keepsFileNamesInsideTheirQuotes() throws IOException {
        RequestBody body = Bodies.of(
                Content.multipart(ConnectorFileUpload.SHAPE),
                ConnectorFileUpload.of(b -> b.file(Upload.of("a\"; name=\"b", "text/csv", new byte[0]))));
        assertThat(text(body)).contains("filename=\"a%22; name=%22b\"\r\n");
    }

    @Test
    void sendsNothingWithoutAValue() {
        assertThat(Bodies.of(Content.json("application/json", JsonTypes.ANY), null))
                .isNull();
        assertThat(Bodies.of(Content.none(), "x")).isNull();
    }
}
