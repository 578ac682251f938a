/// The floor that tests stand on: one PostgreSQL and one Keycloak with the deployed realm, shared by all test
/// JVMs of a checkout.
///
/// The first test JVM starts them through a [Keeper], later ones find them, and the keeper ends them when the
/// last build that used them has ended. The folder `.data/floor` holds all that they leave.
@NullMarked
package id.jembatan.local.floor;

import org.jspecify.annotations.NullMarked;
