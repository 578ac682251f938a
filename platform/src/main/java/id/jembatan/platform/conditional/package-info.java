/// ETag, If-Match and merge patch: never a lost update.
@NullMarked
package id.jembatan.platform.conditional;

import org.jspecify.annotations.NullMarked;
