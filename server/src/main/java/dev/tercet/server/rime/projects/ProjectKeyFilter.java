package dev.tercet.server.rime.projects;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.pipeline.Stage;
import dev.tercet.server.kernel.request.CurrentRequest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Keeps a project's API key away from what belongs to the whole tenant. Which project a path names is checked by
 * {@link ProjectAccess}; the lists that span projects show such a key its own.
 */
public class ProjectKeyFilter {

    private static final String API = "rime";
    private static final String PROJECT = "{projectId}";
    private static final Set<String> SPANNING = Set.of("listProjects", "createProject", "listAllConnectors");

    private final CurrentRequest request;

    public ProjectKeyFilter(CurrentRequest request) {
        this.request = request;
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.REACH)
    public void keepToProject() {
        boolean bound = request.caller() != null
                && request.caller().api().equals(API)
                && request.caller().boundTo() != null;
        if (bound
                && !request.operation().path().contains(PROJECT)
                && !SPANNING.contains(request.operation().id())) {
            throw ApiException.forbidden("This API key is for one project.");
        }
    }
}
