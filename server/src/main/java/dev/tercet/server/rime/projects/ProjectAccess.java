package dev.tercet.server.rime.projects;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
        return require(projectId, projects::findByIdOptional);
    }

    /** The same project, to be shown and not to be changed. */
    ProjectEntity requireForReading(String projectId) {
        return require(projectId, projects::read);
    }

    private ProjectEntity require(String projectId, Function<UUID, Optional<ProjectEntity>> finder) {
        UUID only = onlyProject();
        if (only != null && !only.toString().equals(projectId)) {
            throw ApiException.forbidden("This API key is for another project.");
        }
        return PathId.read(projectId)
                .flatMap(finder)
                .orElseThrow(() -> ApiException.notFound("Project with ID '" + projectId + "' was not found."));
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
