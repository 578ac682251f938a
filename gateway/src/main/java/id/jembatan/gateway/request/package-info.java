/// Pages on what our desks ask of missions, and what became of it.
@NullMarked
package id.jembatan.gateway.request;

import org.jspecify.annotations.NullMarked;
