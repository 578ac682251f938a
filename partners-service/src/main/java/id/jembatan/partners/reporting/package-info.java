/// Hears which figures are owed and which are disputed, and tells the desks that have to act.
@NullMarked
package id.jembatan.partners.reporting;

import org.jspecify.annotations.NullMarked;
