/// The calendar: a month of what is held and what is due, and the addresses under which calendar programs read it.
@NullMarked
package id.jembatan.gateway.month;

import org.jspecify.annotations.NullMarked;
