package id.jembatan.partners.open;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a field of co-operation is called.
///
/// @param name in the language of the request
@Schema(name = "PublicSector")
record PublicSector(@Schema(examples = "WAT-DRINK") String code, String name) {}
