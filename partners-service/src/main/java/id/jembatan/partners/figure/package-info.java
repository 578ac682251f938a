/// Figures with what they count: none leaves without its definition and its day.
@NullMarked
package id.jembatan.partners.figure;

import org.jspecify.annotations.NullMarked;
