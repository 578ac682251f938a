/// Figures that wait for somebody: for a second person who verifies them, or for the end of a dispute. Says nothing and
/// keeps nothing; reads what measurement keeps.
@NullMarked
package id.jembatan.kpi.waiting;

import org.jspecify.annotations.NullMarked;
