/// Pages on the figures on the work itself, each with its definition, its day and the things behind it.
@NullMarked
package id.jembatan.gateway.process;

import org.jspecify.annotations.NullMarked;
