/// How values lie in the database, and what a broken constraint means. Knows no feature but the computation's values.
@NullMarked
package id.jembatan.kpi.storage;

import org.jspecify.annotations.NullMarked;
