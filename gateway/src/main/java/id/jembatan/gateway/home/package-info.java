/// The first page for everybody, and the first page for whoever is signed in.
@NullMarked
package id.jembatan.gateway.home;

import org.jspecify.annotations.NullMarked;
