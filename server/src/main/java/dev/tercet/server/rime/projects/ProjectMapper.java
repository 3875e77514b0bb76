package dev.tercet.server.rime.projects;

import dev.tercet.contract.rime.model.DriftDetection;
import dev.tercet.contract.rime.model.Project;
import dev.tercet.contract.rime.model.ProjectPage;
import dev.tercet.contract.rime.model.ProjectSettings;
import dev.tercet.server.kernel.page.Page;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Projects as the contract shows them. */
@Mapper
public interface ProjectMapper {

    @Mapping(target = "settings", source = ".")
    Project toContract(ProjectEntity project);

    @Mapping(target = "driftDetection", source = ".")
    ProjectSettings settings(ProjectEntity project);

    @Mapping(target = "enabled", source = "driftDetectionEnabled")
    @Mapping(target = "intervalHours", source = "driftIntervalHours")
    DriftDetection driftDetection(ProjectEntity project);

    default ProjectPage toContract(Page<ProjectEntity> page) {
        return new ProjectPage()
                .data(page.map(this::toContract))
                .nextCursor(page.next())
                .hasMore(page.hasMore());
    }
}
