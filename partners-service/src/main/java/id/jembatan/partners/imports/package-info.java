/// Files that bring partners and missions in: read whole, judged row by row, taken whole or not at all.
@NullMarked
package id.jembatan.partners.imports;

import org.jspecify.annotations.NullMarked;
