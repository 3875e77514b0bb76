package dev.tercet.server.rime.projects;

import dev.tercet.contract.rime.model.DriftDetectionUpdate;
import dev.tercet.contract.rime.model.NewProject;
import dev.tercet.contract.rime.model.Project;
import dev.tercet.contract.rime.model.ProjectPage;
import dev.tercet.contract.rime.model.ProjectSettingsUpdate;
import dev.tercet.contract.rime.model.ProjectUpdate;
import dev.tercet.server.kernel.auth.ApiKeys;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.exception.ConstraintViolationException;

/** The rules of projects: names are unique in the tenant, and a tenant keeps at least one. */
@Singleton
public class ProjectService {

    private static final String DEFAULT_TIMEZONE = "UTC";
    private static final int DEFAULT_DRIFT_INTERVAL_HOURS = 6;

    private final ProjectRepository projects;
    private final ProjectAccess access;
    private final ApiKeys keys;
    private final ProjectMapper mapper;
    private final CurrentRequest request;
    private final Clock clock;

    public ProjectService(
            ProjectRepository projects,
            ProjectAccess access,
            ApiKeys keys,
            ProjectMapper mapper,
            CurrentRequest request,
            Clock clock) {
        this.projects = projects;
        this.access = access;
        this.keys = keys;
        this.mapper = mapper;
        this.request = request;
        this.clock = clock;
    }

    public ProjectPage list(int limit, String cursor) {
        return mapper.toContract(projects.page(access.onlyProject(), limit, cursor, "listProjects"));
    }

    @Transactional
    public Project create(NewProject wanted) {
        if (access.onlyProject() != null) {
            throw ApiException.forbidden("A project's API key cannot create projects.");
        }
        ProjectEntity project = new ProjectEntity();
        project.id = Ids.uuid();
        project.name = wanted.getName();
        project.description = wanted.getDescription();
        project.timezone = DEFAULT_TIMEZONE;
        project.driftDetectionEnabled = true;
        project.driftIntervalHours = DEFAULT_DRIFT_INTERVAL_HOURS;
        merge(project, wanted.getSettings());
        project.createdAt = clock.instant();
        project.updatedAt = project.createdAt;
        projects.persist(project);
        flush();
        request.created("/api/v1/projects/" + project.id);
        return mapper.toContract(project);
    }

    public Project get(String projectId) {
        return mapper.toContract(access.requireForReading(projectId));
    }

    @Transactional
    public Project update(String projectId, ProjectUpdate changes) {
        ProjectEntity project = access.require(projectId);
        merge(project, changes.getSettings());
        if (changes.getName() != null) {
            project.name = changes.getName();
        }
        if (changes.getDescription().isPresent()) {
            project.description = changes.getDescription().get();
        }
        project.updatedAt = clock.instant();
        flush();
        return mapper.toContract(project);
    }

    @Transactional
    public void delete(String projectId) {
        ProjectEntity project = access.require(projectId);
        projects.lockTheirNumber(project.tenantId);
        if (projects.count() == 1) {
            throw ApiException.conflict("The last project of a tenant cannot be deleted.");
        }
        keys.revokeBoundTo(project.id.toString());
        projects.delete(project);
    }

    private static void merge(ProjectEntity project, ProjectSettingsUpdate settings) {
        if (settings == null) {
            return;
        }
        if (settings.getTimezone() != null) {
            KnownTimezone.require(settings.getTimezone());
            project.timezone = settings.getTimezone();
        }
        DriftDetectionUpdate drift = settings.getDriftDetection();
        if (drift != null && drift.getEnabled() != null) {
            project.driftDetectionEnabled = drift.getEnabled();
        }
        if (drift != null && drift.getIntervalHours() != null) {
            project.driftIntervalHours = drift.getIntervalHours();
        }
    }

    /**
     * The index says whether a name is taken. A query could not: under row-level security an index on {@code lower(name)}
     * serves constraints alone, as {@code lower} is not leakproof, and the query would read every project.
     */
    private void flush() {
        try {
            projects.flush();
        } catch (ConstraintViolationException e) {
            throw "project_name".equals(e.getConstraintName()) ? taken() : e;
        }
    }

    private static ApiException taken() {
        return ApiException.conflict("A project with this name already exists.");
    }
}
