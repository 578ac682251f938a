/// What is for everybody: the mark without which nothing is, and the answers that anybody may keep and pass on.
@NullMarked
package id.jembatan.platform.open;

import org.jspecify.annotations.NullMarked;
