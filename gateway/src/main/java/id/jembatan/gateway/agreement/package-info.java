/// Pages on cases: where they stand, what is missing, and the next step.
@NullMarked
package id.jembatan.gateway.agreement;

import org.jspecify.annotations.NullMarked;
