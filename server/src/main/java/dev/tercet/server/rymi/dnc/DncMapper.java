package dev.tercet.server.rymi.dnc;

import dev.tercet.contract.rymi.model.DncEntry;
import org.mapstruct.Mapper;

/** A stored entry in the contract's words. */
@Mapper
public interface DncMapper {

    DncEntry entry(DncEntryEntity entry);
}
