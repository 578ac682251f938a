package id.jembatan.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One type of event that this service tells.
record EventTypeView(
        @Schema(examples = "id.jembatan.partner.renamed.v1") String type,

        @Schema(implementation = Object.class, description = "The JSON Schema of its data")
        JsonNode schema) {}
