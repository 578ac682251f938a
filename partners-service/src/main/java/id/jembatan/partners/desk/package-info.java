/// Who keeps a record and who has to be told: desks, not people, because people change.
@NullMarked
package id.jembatan.partners.desk;

import org.jspecify.annotations.NullMarked;
