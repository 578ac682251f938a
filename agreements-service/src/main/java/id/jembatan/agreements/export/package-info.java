/// Hands the register out: the selection of the list as table, workbook and calendar file, in little memory.
@NullMarked
package id.jembatan.agreements.export;

import org.jspecify.annotations.NullMarked;
