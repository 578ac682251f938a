/// XML that strangers send: read piece by piece, with nothing fetched, nothing unfolded and nothing kept beyond a
/// limit.
@NullMarked
package id.jembatan.platform.xml;

import org.jspecify.annotations.NullMarked;
