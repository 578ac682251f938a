/// Signing people in and out of the portal: code flow with Keycloak, an encrypted session cookie, no token in the
/// browser; and the guard that keeps other sites from acting in somebody's name.
@NullMarked
package id.jembatan.gateway.signin;

import org.jspecify.annotations.NullMarked;
