/// Where somebody is: the country by its code, the point by its coordinates.
@NullMarked
package id.jembatan.partners.place;

import org.jspecify.annotations.NullMarked;
