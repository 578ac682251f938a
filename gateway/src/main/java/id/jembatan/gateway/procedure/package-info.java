/// Procedures as data: how they look, which versions there are, what a new one would change, and putting it in force.
@NullMarked
package id.jembatan.gateway.procedure;

import org.jspecify.annotations.NullMarked;
