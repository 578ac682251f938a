/// Texts that both sides approve by the hash of the same canonical content, by login or by signed files. Owns
/// `seal_content`, `seal_approval`, `seal_key`; says `text.sealed`. An approval dies when the content changes.
@NullMarked
package id.jembatan.agreements.seal;

import org.jspecify.annotations.NullMarked;
