package dev.tercet.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.database.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedule of jobs under two replicas, one of which dies. The jobs are real: calls that nobody joins are closed. */
class JobsIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "tercet.jobs.heartbeat", "PT1S",
            "tercet.jobs.polling", "PT0.2S",
            "tercet.rymi.join-window", "PT1S",
            // The test holds a row for as long as a replica takes to start.
            "quarkus.datasource.jdbc.additional-jdbc-properties.options", "-c lock_timeout=0");

    private static final String NOTE_PICKS = """
            create table public.pick (instance text not null, replica text not null);
            grant insert on public.pick to public;
            create function public.note_pick() returns trigger language plpgsql as $$
            begin
              insert into public.pick values (new.task_instance, new.picked_by);
              return null;
            end $$;
            create trigger note_pick after update on kernel.job for each row
              when (new.picked and not old.picked and new.task_name = 'rymi.calls.join-window')
              execute function public.note_pick();
            """;

    private static final String ON_SCHEDULE =
            "select count(*) from kernel.job where task_name = 'rymi.calls.join-window'";

    @TempDir
    static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Connection owner;

    @Test
    void dueWorkIsDoneByOneReplicaAndThatOfADeadOneByAnother() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                ServerProcess first = ServerProcess.start("jobs-1", database, SETTINGS);
                Connection connection = Owner.connect(database)) {
            owner = connection;
            execute(NOTE_PICKS);
            String dead = killInTheMiddleOfAJob(database, first);
            try (ServerProcess second = ServerProcess.start("jobs-3", database, SETTINGS);
                    ServerProcess third = ServerProcess.start("jobs-4", database, SETTINGS)) {
                eachOfManyIsDoneOnce(List.of(second, third), dead);
            }
        }
    }

    /** The job waits for a row that the test holds; meanwhile its replica is killed. Returns the dead replica's name. */
    private String killInTheMiddleOfAJob(EmbeddedDatabase database, ServerProcess first) throws Exception {
        String call = openCall(first);
        String dead;
        try (Connection holder = Owner.connect(database);
                Statement hold = holder.createStatement()) {
            holder.setAutoCommit(false);
            hold.execute("select 1 from rymi.call_participant where call_id = '" + call + "' for update");
            await("select count(*) = 1 from public.pick");
            dead = text("select picked_by from kernel.job where picked and task_name = 'rymi.calls.join-window'");
            try (ServerProcess second = ServerProcess.start("jobs-2", database, SETTINGS)) {
                assertThat(text("select string_agg(replica, ' ') from public.pick"))
                        .isEqualTo(dead);
                first.kill();
                await("select count(*) = 2 from public.pick");
                assertThat(text("select status from rymi.call where id = '" + call + "'"))
                        .isEqualTo("queued");
                holder.rollback();
                await("select (" + ON_SCHEDULE + ") = 0");
                assertThat(second.port()).isPositive();
            }
        }
        assertThat(text("select status || ' ' || error_code from rymi.call where id = '" + call + "'"))
                .isEqualTo("failed nobody_joined");
        assertThat(text("select count(distinct replica)::text from public.pick"))
                .isEqualTo("2");
        return dead;
    }

    private void eachOfManyIsDoneOnce(List<ServerProcess> replicas, String dead) throws Exception {
        execute("delete from public.pick");
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            calls.add(openCall(replicas.get(i % 2)));
        }
        await("select (" + ON_SCHEDULE + ") = 0");
        assertThat(text("select count(*) || ' ' || count(distinct instance) from public.pick"))
                .isEqualTo("40 40");
        assertThat(text("select count(*)::text from public.pick where replica = '" + dead + "'"))
                .isEqualTo("0");
        assertThat(text("select count(*)::text from rymi.call where error_code = 'nobody_joined' and id::text in ('"
                        + String.join("', '", calls) + "')"))
                .isEqualTo("40");
    }

    private String openCall(ServerProcess replica) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(replica.uri("/v1/calls"))
                        .header("Authorization", "Bearer rymi_sandbox_secret_key")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"agent_id\": \"550e8400-e29b-41d4-a716-446655440000\","
                                        + " \"participants\": [{\"transport\": \"webrtc\", \"identity\": \"tab\"}]}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(answer.body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private void await(String condition) throws Exception {
        Patience.until(condition, () -> "t".equals(text(condition)));
    }

    private String text(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
