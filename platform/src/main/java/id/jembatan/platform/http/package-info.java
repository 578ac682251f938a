/// What every HTTP door does before and after a resource: the raw-path guard, request ids, unknown parameters, headers.
@NullMarked
package id.jembatan.platform.http;

import org.jspecify.annotations.NullMarked;
