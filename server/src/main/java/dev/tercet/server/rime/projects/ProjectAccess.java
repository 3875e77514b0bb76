package dev.tercet.server.rime.projects;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The way into a project for everything that lives in one. A project's own API key reaches that project alone. */
@Singleton
public class ProjectAccess {

    private final ProjectRepository projects;
    private final CurrentRequest request;

    public ProjectAccess(ProjectRepository projects, CurrentRequest request) {
        this.projects = projects;
        this.request = request;
    }

    /**
     * The project of the path.
     *
     * @throws ApiException of kind NOT_FOUND when the tenant has no such project, FORBIDDEN when the key is another one's
     */
    @Transactional
    public ProjectEntity require(String projectId) {
        UUID only = onlyProject();
        if (only != null && !only.toString().equals(projectId)) {
            throw ApiException.forbidden("This API key is for another project.");
        }
        ProjectEntity project = PathId.read(projectId).map(projects::findById).orElse(null);
        if (project == null) {
            throw ApiException.notFound("Project with ID '" + projectId + "' was not found.");
        }
        return project;
    }

    /** The one project that the credential is for; null when it reaches all of the tenant's. */
    public UUID onlyProject() {
        String bound = request.caller().boundTo();
        return bound == null ? null : UUID.fromString(bound);
    }

    /** The time zone of each project, for schedules that name none. */
    @Transactional
    public Map<UUID, String> timezones(Collection<UUID> ids) {
        return projects.list("id in ?1", ids).stream().collect(Collectors.toMap(p -> p.id, p -> p.timezone));
    }
}
