/// Periods, deadlines and thresholds, each with its source. They come with the database.
@NullMarked
package id.jembatan.partners.parameter;

import org.jspecify.annotations.NullMarked;
