/// What everybody may know of agreements: signed ones that somebody marked as public, with a few fields chosen for it.
/// Owns the marks (the platform keeps them); no other feature knows this one.
@NullMarked
package id.jembatan.agreements.open;

import org.jspecify.annotations.NullMarked;
