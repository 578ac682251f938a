/// What a file really is, told by its bytes and not by its name: a list of allowed kinds that is data, and our own look
/// beside Tika's. Needs tika-core and jackson-dataformat-yaml; a service that allows signature files bcpkix too.
@NullMarked
package id.jembatan.platform.filetype;

import org.jspecify.annotations.NullMarked;
