package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;

/** Reads the catalogue once, at start-up. */
@Singleton
public class CatalogueFile {

    @Produces
    @Singleton
    Catalogue read(ObjectMapper mapper) throws IOException {
        try (InputStream in = CatalogueFile.class.getResourceAsStream("/rymi/catalogue.json")) {
            return mapper.readValue(in, Catalogue.class);
        }
    }
}
