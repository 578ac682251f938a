/// Index series of publishers outside, such as rankings of cities: publisher, edition, number of cities, source. An
/// applied indicator may name the one series that its figures come from, so that two publishers never mix. Says nothing
/// to others.
@NullMarked
package id.jembatan.kpi.series;

import org.jspecify.annotations.NullMarked;
