package dev.tercet.sdk.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rime.model.Project;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.Claim;
import dev.tercet.sdk.rymeda.model.ClaimStatus;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.rymi.model.AgentSummary;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagerTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final RymedaClient rymeda =
            RymedaClient.builder().apiKey("rym_test_1").transport(transport).build();
    private final RymiClient rymi =
            RymiClient.builder().apiKey("rymi_1").transport(transport).build();
    private final RimeClient rime = RimeClient.builder()
            .tenant("acme")
            .bearerToken("token")
            .transport(transport)
            .build();

    private List<String> queries() {
        return transport.requests().stream()
                .map(request -> String.valueOf(request.uri().getRawQuery()))
                .toList();
    }

    @Test
    void followsCursorsInsideAnObject() {
        transport
                .answer(
                        200,
                        "{\"data\":[{\"id\":\"claim_1\"},{\"id\":\"claim_2\"}],"
                                + "\"pagination\":{\"cursor\":\"c+1\",\"hasMore\":true,\"limit\":2,\"total\":3}}")
                .answer(
                        200,
                        "{\"data\":[{\"id\":\"claim_3\"}],"
                                + "\"pagination\":{\"cursor\":null,\"hasMore\":false,\"limit\":2,\"total\":3}}");

        Pager<Claim> claims = rymeda.revenue()
                .claims()
                .list(
                        q -> q.status(ClaimStatus.SUBMITTED).limit(2),
                        CallOptions.none().header("X-Mine", "kept"));

        assertThat(claims.stream().map(Claim::id)).containsExactly("claim_1", "claim_2", "claim_3");
        assertThat(queries()).containsExactly("status=submitted&limit=2", "status=submitted&limit=2&cursor=c%2B1");
        assertThat(transport.requests())
                .allSatisfy(request -> assertThat(request.headers()).containsEntry("X-Mine", "kept"));
    }

    @Test
    void followsCursorsBesideTheItems() {
        transport
                .answer(200, "{\"data\":[{\"id\":\"p1\"}],\"next_cursor\":\"n1\",\"has_more\":true}")
                .answer(200, "{\"data\":[{\"id\":\"p2\"}],\"has_more\":false}");
        assertThat(rime.projects().list().stream().map(Project::id)).containsExactly("p1", "p2");
        assertThat(queries()).containsExactly("null", "cursor=n1");
    }

    @Test
    void countsOffsets() {
        transport
                .answer(200, "{\"agents\":[{\"id\":\"a1\"},{\"id\":\"a2\"}],\"total\":3,\"limit\":2,\"offset\":0}")
                .answer(200, "{\"agents\":[{\"id\":\"a3\"}],\"total\":3,\"limit\":2,\"offset\":2}");
        assertThat(rymi.agents().list(q -> q.limit(2)).stream().map(AgentSummary::id))
                .containsExactly("a1", "a2", "a3");
        assertThat(queries()).containsExactly("limit=2", "limit=2&offset=2");
    }

    @Test
    void startsWhereTheCallerSays() {
        transport.answer(200, "{\"agents\":[{\"id\":\"a8\"}],\"total\":8,\"limit\":50,\"offset\":7}");
        assertThat(rymi.agents().list(q -> q.offset(7)).toList()).hasSize(1);
        assertThat(queries()).containsExactly("offset=7");
    }

    @Test
    void goesOnAfterAnEmptyPageThatNamesAnother() {
        transport
                .answer(200, "{\"data\":[],\"next_cursor\":\"n1\",\"has_more\":true}")
                .answer(200, "{\"data\":[{\"id\":\"p1\"}],\"next_cursor\":\"ignored\",\"has_more\":false}");
        assertThat(rime.projects().list().stream().map(Project::id)).containsExactly("p1");
    }

    @Test
    void endsAnOffsetListAtAnEmptyPage() {
        transport.answer(200, "{\"agents\":[],\"total\":10,\"limit\":2,\"offset\":0}");
        assertThat(rymi.agents().list()).isEmpty();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void noticesACircle() {
        transport
                .answer(200, "{\"data\":[{\"id\":\"p1\"}],\"next_cursor\":\"x\",\"has_more\":true}")
                .answer(200, "{\"data\":[{\"id\":\"p2\"}],\"next_cursor\":\"x\",\"has_more\":true}");
        Iterator<Project> projects = rime.projects().list().iterator();
        projects.next();
        projects.next();
        assertThatThrownBy(projects::hasNext)
                .isInstanceOf(PageLoopException.class)
                .hasMessage("listProjects names a page as the next one that was read before (request id req_test)");
    }

    @Test
    void asksForPagesOnlyWhenTheyAreNeeded() {
        Pager<Project> projects = rime.projects().list();
        assertThat(transport.requests()).isEmpty();
        transport.answer(200, "{\"data\":[{\"id\":\"p1\"},{\"id\":\"p2\"}],\"next_cursor\":\"x\",\"has_more\":true}");

        assertThat(projects.limit(2).stream().map(Project::id)).containsExactly("p1", "p2");
        assertThat(transport.requests()).hasSize(1);
        assertThat(projects.limit(0)).isEmpty();
        assertThat(transport.requests()).hasSize(1);
    }

    @Test
    void givesPagesWithTotalsAndGoesOnFromOne() {
        transport
                .answer(
                        200,
                        "{\"data\":[{\"id\":\"claim_1\"}],"
                                + "\"pagination\":{\"cursor\":\"c1\",\"hasMore\":true,\"limit\":1,\"total\":2}}")
                .answer(
                        200,
                        "{\"data\":[{\"id\":\"claim_2\"}],"
                                + "\"pagination\":{\"hasMore\":false,\"limit\":1,\"total\":2}}");
        Pager<Claim> claims = rymeda.revenue().claims().list();
        Page<Claim> first = claims.firstPage();
        List<Claim> rest = claims.from(first.next()).toList();

        assertThat(first.items()).extracting(Claim::id).containsExactly("claim_1");
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.hasNext()).isTrue();
        assertThat(first.meta().requestId()).isEqualTo("req_test");
        assertThat(rest).extracting(Claim::id).containsExactly("claim_2");
        assertThat(queries()).containsExactly("null", "cursor=c1");
    }

    @Test
    void walksPages() {
        transport
                .answer(200, "{\"data\":[{\"id\":\"p1\"}],\"next_cursor\":\"n1\",\"has_more\":true}")
                .answer(200, "{\"data\":[],\"has_more\":false}");
        assertThat(rime.projects().list().pages())
                .extracting(page -> page.items().size())
                .containsExactly(1, 0);
    }
}
