/// Hears which figures are owed, and tells the desks that owe them.
@NullMarked
package id.jembatan.partners.reporting;

import org.jspecify.annotations.NullMarked;
