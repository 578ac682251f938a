/// Tables in and out. Out: any number of rows in little memory, read off a cursor while they go to the client.
/// In: files of text and workbooks, laid down while they come, read row by row, and nothing in them taken on
/// trust. Knows nobody: a feature brings its columns, its query and its rules.
@NullMarked
package id.jembatan.platform.sheet;

import org.jspecify.annotations.NullMarked;
