/// The portfolio at a glance: partners on the map, figures with their definition and day, and the way from each of them
/// down to the scorecard and its evidence.
@NullMarked
package id.jembatan.gateway.portfolio;

import org.jspecify.annotations.NullMarked;
