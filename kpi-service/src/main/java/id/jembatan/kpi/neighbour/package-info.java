/// What was heard from partners-service and agreements-service, and the rule of rows that follows from it. Owns
/// the copies, says nothing.
@NullMarked
package id.jembatan.kpi.neighbour;

import org.jspecify.annotations.NullMarked;
