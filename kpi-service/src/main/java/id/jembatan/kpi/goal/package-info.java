/// What the office wants to reach: ambitions, strategies and plans with their horizon and their parents. Says
/// goal.changed.
@NullMarked
package id.jembatan.kpi.goal;

import org.jspecify.annotations.NullMarked;
