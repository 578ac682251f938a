/// Files of settings.
@NullMarked
package id.jembatan.platform.settings;

import org.jspecify.annotations.NullMarked;
