/// A POST that is repeated with the same key gets the first answer again.
@NullMarked
package id.jembatan.platform.idempotency;

import org.jspecify.annotations.NullMarked;
