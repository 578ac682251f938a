/// Pages on the implementation schedule: programmes, their activities, and promises that nobody picked up.
@NullMarked
package id.jembatan.gateway.programme;

import org.jspecify.annotations.NullMarked;
