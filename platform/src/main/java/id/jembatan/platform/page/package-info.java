/// Paging by key: a list never counts what it skips.
@NullMarked
package id.jembatan.platform.page;

import org.jspecify.annotations.NullMarked;
