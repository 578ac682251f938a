/// Reports that are owed to authorities: when, what they say, and what has gone out.
@NullMarked
package id.jembatan.gateway.duty;

import org.jspecify.annotations.NullMarked;
