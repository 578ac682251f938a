/// Who calls, as the features see it.
@NullMarked
package id.jembatan.platform.caller;

import org.jspecify.annotations.NullMarked;
