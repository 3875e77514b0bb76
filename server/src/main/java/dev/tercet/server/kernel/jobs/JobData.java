package dev.tercet.server.kernel.jobs;

import com.fasterxml.jackson.databind.JsonNode;

/** What the table keeps of one execution: whose work it is and what about. */
record JobData(String tenantId, JsonNode payload) {}
