/// Working days: which days are none, and how to count the others. Owns `holiday`; tells the clocks when it changes.
@NullMarked
package id.jembatan.agreements.calendar;

import org.jspecify.annotations.NullMarked;
