package dev.tercet.server.rime.projects;

import dev.tercet.contract.rime.api.ProjectsApi;
import dev.tercet.contract.rime.model.NewProject;
import dev.tercet.contract.rime.model.Project;
import dev.tercet.contract.rime.model.ProjectPage;
import dev.tercet.contract.rime.model.ProjectUpdate;

/** {@code /api/v1/projects} */
public class ProjectsResource implements ProjectsApi {

    private final ProjectService projects;

    public ProjectsResource(ProjectService projects) {
        this.projects = projects;
    }

    @Override
    public ProjectPage listProjects(Integer limit, String cursor) {
        return projects.list(limit, cursor);
    }

    @Override
    public Project createProject(NewProject newProject) {
        return projects.create(newProject);
    }

    @Override
    public Project getProject(String projectId) {
        return projects.get(projectId);
    }

    @Override
    public Project updateProject(String projectId, ProjectUpdate projectUpdate) {
        return projects.update(projectId, projectUpdate);
    }

    @Override
    public void deleteProject(String projectId) {
        projects.delete(projectId);
    }
}
