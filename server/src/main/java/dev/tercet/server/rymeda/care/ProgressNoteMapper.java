package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.NewProgressNote;
import dev.tercet.contract.rymeda.model.ProgressNote;
import dev.tercet.contract.rymeda.model.ProgressNoteUpdate;
import org.mapstruct.Mapper;

/** Progress notes as the contract shows them. */
@Mapper
interface ProgressNoteMapper {

    ProgressNote note(ProgressNoteEntity entity);

    NoteParts parts(NewProgressNote body);

    NoteParts parts(ProgressNoteUpdate body);

    NoteType type(dev.tercet.contract.rymeda.model.NoteType type);

    NoteStatus status(dev.tercet.contract.rymeda.model.NoteStatus status);
}
