/// How a figure is made: pure functions over values, free of database, web and clock. The rules are those of the domain
/// description, section 5.2, and of law 2 of the design ("figures cannot lie"); `docs/adr/002` states what was decided
/// where the source leaves room.
@NullMarked
package id.jembatan.kpi.computation;

import org.jspecify.annotations.NullMarked;
