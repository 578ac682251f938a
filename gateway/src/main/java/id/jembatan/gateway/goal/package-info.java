/// Pages on goals: the tree of them, what contributes to them, and outside rankings.
@NullMarked
package id.jembatan.gateway.goal;

import org.jspecify.annotations.NullMarked;
