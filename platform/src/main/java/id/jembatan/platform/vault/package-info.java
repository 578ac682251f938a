/// Where the bytes of files lie: outside the database, by their SHA-256, in a folder or in a store that speaks S3.
/// Knows no record and no rights.
///
/// A service that keeps files says `jembatan.vault.enabled=true` (at build time), brings the AWS SDK for S3, has the
/// tables `kept_file` and `document_upkeep`, and makes one bean of [Claims]. Two services never share a folder, or a
/// bucket with the same prefix: each sweeps away what no row of its own points to.
@NullMarked
package id.jembatan.platform.vault;

import org.jspecify.annotations.NullMarked;
