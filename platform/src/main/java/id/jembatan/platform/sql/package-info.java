/// Plain JDBC, short: the floor's own tables need no mapper.
@NullMarked
package id.jembatan.platform.sql;

import org.jspecify.annotations.NullMarked;
