/// The map of the world that pages show: land, and points on it. No borders: who belongs to whom is not for a map of
/// partners to say.
@NullMarked
package id.jembatan.gateway.map;

import org.jspecify.annotations.NullMarked;
