/// What of a case lies in the vault, and whether it is still there. Knows no case and no rights.
@NullMarked
package id.jembatan.agreements.store;

import org.jspecify.annotations.NullMarked;
