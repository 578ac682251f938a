/// Working days: which days are none. Owns `holiday`; tells the clocks, and the other services, when it changes.
@NullMarked
package id.jembatan.agreements.calendar;

import org.jspecify.annotations.NullMarked;
