/// What is looked at before a service opens.
@NullMarked
package id.jembatan.platform.start;

import org.jspecify.annotations.NullMarked;
