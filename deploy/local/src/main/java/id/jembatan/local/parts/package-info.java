/// The embedded parts: PostgreSQL, Keycloak and a mail catcher as child processes of one machine, all bound to
/// 127.0.0.1.
///
/// Owns how such a process is unpacked, started, recognized and ended. Knows nothing of who uses it: the
/// launcher and the test floor do.
@NullMarked
package id.jembatan.local.parts;

import org.jspecify.annotations.NullMarked;
