package id.jembatan.kpi.measurement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One comment of a thread.
///
/// @param partner the code of the partner whose officer said it; null for our side
record CommentView(UUID id, String words, @Nullable String partner, boolean shared, String by, Instant at) {}
