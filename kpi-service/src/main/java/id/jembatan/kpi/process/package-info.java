/// The process indicators P01-P15: how the office keeps its corridor, counted from what the neighbours tell. Owns their
/// definitions (`process/*.sql`, `process*.properties`) and parameters; says nothing, and keeps no figure: each is
/// counted from small copies when it is asked for, in one statement.
@NullMarked
package id.jembatan.kpi.process;

import org.jspecify.annotations.NullMarked;
