/// The fields of co-operation, with their place among the global goals and the affairs of government.
@NullMarked
package id.jembatan.partners.sector;

import org.jspecify.annotations.NullMarked;
