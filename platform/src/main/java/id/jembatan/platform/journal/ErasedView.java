package id.jembatan.platform.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of it.
///
/// @param erased in how many entries the text is gone; their digest stays, so the chain holds
/// @param kept how many entries were written in a form that cannot forget
record ErasedView(
        long erased,

        @Schema(description = "Entries of the first form, whose hash is over the text itself")
        long kept) {}
