package dev.tercet.server.rime.projects;

import dev.tercet.contract.rime.model.DriftDetection;
import dev.tercet.contract.rime.model.Project;
import dev.tercet.contract.rime.model.ProjectPage;
import dev.tercet.contract.rime.model.ProjectSettings;
import dev.tercet.server.kernel.ids.Ids;
import dev.tercet.server.kernel.tenancy.TenantContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * What the kernel is measured against: the same resource with the kernel switched off, and an answer without a database.
 * These paths belong to no API, so no stage of the pipeline does anything for them: no credential, no scopes, no limit,
 * no check against the contract, no audit. Built in the profile {@code benchmarks} alone.
 */
@Path("/benchmark")
public class BareProjectsResource {

    private static final String TENANT = "acme";

    private final ProjectRepository projects;
    private final ProjectMapper mapper;
    private final TenantContext tenant;
    private final Clock clock;

    BareProjectsResource(ProjectRepository projects, ProjectMapper mapper, TenantContext tenant, Clock clock) {
        this.projects = projects;
        this.mapper = mapper;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The same JSON as a project's, made of nothing. */
    @GET
    @Path("/floor/{id}")
    public Project floor(@PathParam("id") String id) {
        Instant at = Instant.EPOCH;
        return new Project()
                .id(id)
                .name("Analytics")
                .description("Production data of the web shop.")
                .settings(new ProjectSettings()
                        .timezone("UTC")
                        .driftDetection(new DriftDetection().enabled(true).intervalHours(6)))
                .createdAt(at)
                .updatedAt(at);
    }

    @GET
    @Path("/projects/{id}")
    public Project get(@PathParam("id") String id) {
        tenant.enter(TENANT);
        return mapper.toContract(projects.read(UUID.fromString(id)).orElseThrow());
    }

    @GET
    @Path("/projects")
    public ProjectPage list(@QueryParam("limit") int limit) {
        tenant.enter(TENANT);
        return mapper.toContract(projects.page(null, limit, null, "benchmark"));
    }

    @POST
    @Path("/projects")
    public Project create() {
        tenant.enter(TENANT);
        return mapper.toContract(stored());
    }

    @Transactional
    ProjectEntity stored() {
        ProjectEntity project = new ProjectEntity();
        project.id = Ids.uuid();
        project.name = "Benchmark " + project.id;
        project.timezone = "UTC";
        project.driftDetectionEnabled = true;
        project.driftIntervalHours = 6;
        project.createdAt = clock.instant();
        project.updatedAt = project.createdAt;
        projects.persist(project);
        return project;
    }
}
