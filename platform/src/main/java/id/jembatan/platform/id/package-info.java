/// Ids that sort by age.
@NullMarked
package id.jembatan.platform.id;

import org.jspecify.annotations.NullMarked;
