/// What all JSON of the suite has in common: exact decimals, normalised text, no unknown fields.
@NullMarked
package id.jembatan.platform.json;

import org.jspecify.annotations.NullMarked;
