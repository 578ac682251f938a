/// Tables that are handed out: any number of rows in little memory, read off a cursor while they go to the client.
/// Knows
/// nobody: a feature brings its columns and the query that its list has.
@NullMarked
package id.jembatan.partners.export;

import org.jspecify.annotations.NullMarked;
