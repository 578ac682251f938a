/// Pages on instruments: who signed, when they are in force and end, and what both sides approve.
@NullMarked
package id.jembatan.gateway.instrument;

import org.jspecify.annotations.NullMarked;
