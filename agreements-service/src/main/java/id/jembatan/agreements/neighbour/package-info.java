/// Copies of what the partners service says: partners with their names, missions with their accreditations. Kept by
/// hearing, never asked for: a stopped neighbour stops nothing here.
@NullMarked
package id.jembatan.agreements.neighbour;

import org.jspecify.annotations.NullMarked;
